package org.hilo.engine.conform;

import java.util.List;

/**
 * How the sequences of a log could be replayed.
 *
 * @param sequences by their number
 * @param total over all journeys; its fitness is that of the log
 * @param journeys all of them
 * @param fitting journeys whose sequence fits
 * @param places where tokens were missing or left over, in the order of the net
 */
public record Replayed(
        List<TokenCount> sequences, TokenCount total, long journeys, long fitting, List<PlaceTokens> places) {

    /** Tokens of one place, over all journeys. */
    public record PlaceTokens(String place, long missing, long remaining) {}

    public Replayed {
        sequences = List.copyOf(sequences);
        places = List.copyOf(places);
    }
}
