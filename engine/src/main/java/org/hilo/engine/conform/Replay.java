package org.hilo.engine.conform;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.hilo.engine.conform.Replayed.PlaceTokens;
import org.hilo.engine.model.PetriNet;
import org.hilo.engine.model.Sequences;

/**
 * Token-based replay (Rozinat, van der Aalst 2008) of sequences on a net, each once.
 *
 * <p>Of several transitions with the step's activity, the first that is enabled fires. If none is, silent transitions fire
 * before it: each token that it lacks comes from the nearest silent transition that can give it, or, where that leads to
 * nothing, the shortest row among the first 500 markings around is taken. If there is none either, the transition that lacks the
 * fewest tokens fires with tokens made up. At the end silent transitions lead to the final marking, or
 * else to one that covers it. Silent transitions give and take tokens like others, and none fires unless something needs it.
 */
public final class Replay {
    /** Pieces of work; more than cores, so that nobody waits long for the slowest. */
    private static final int PIECES = 16;

    private final Net net;
    private final List<String> places;

    private Replay(PetriNet net) {
        this.net = new Net(net);
        places = net.places();
    }

    public static Replay of(PetriNet net) {
        return new Replay(net);
    }

    /** What one piece of the work found. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Piece(TokenCount total, long fitting, long[] missing, long[] remaining) {
        Piece plus(Piece other) {
            return new Piece(
                    total.plus(other.total, 1),
                    fitting + other.fitting,
                    sum(missing, other.missing),
                    sum(remaining, other.remaining));
        }

        private static long[] sum(long[] a, long[] b) {
            return IntStream.range(0, a.length).mapToLong(i -> a[i] + b[i]).toArray();
        }
    }

    public Replayed run(Sequences sequences) {
        Map<String, Integer> labels = new HashMap<>();
        for (int label = 0; label < net.activities.size(); label++) {
            labels.put(net.activities.get(label), label);
        }
        int[] label = sequences.activities().stream()
                .mapToInt(activity -> labels.getOrDefault(activity, -1))
                .toArray();
        TokenCount[] counts = new TokenCount[sequences.size()];
        Piece all = IntStream.range(0, PIECES)
                .parallel()
                .mapToObj(piece -> replay(sequences, label, piece, counts))
                .reduce(Piece::plus)
                .orElseThrow();
        List<PlaceTokens> tokens = new ArrayList<>();
        for (int place = 0; place < places.size(); place++) {
            if (all.missing()[place] > 0 || all.remaining()[place] > 0) {
                tokens.add(new PlaceTokens(places.get(place), all.missing()[place], all.remaining()[place]));
            }
        }
        return new Replayed(Arrays.asList(counts), all.total(), sequences.journeys(), all.fitting(), tokens);
    }

    private Piece replay(Sequences sequences, int[] label, int piece, TokenCount[] counts) {
        ReplayTable table = new ReplayTable(net);
        long[] missing = new long[places.size()];
        long[] remaining = new long[places.size()];
        TokenCount total = TokenCount.NONE;
        long fitting = 0;
        int until = start(piece + 1, counts.length);
        for (int i = start(piece, counts.length); i < until; i++) {
            long journeys = sequences.count(i);
            TokenCount count = one(sequences.steps(i), label, table, journeys, missing, remaining);
            counts[i] = count;
            total = total.plus(count, journeys);
            fitting += count.isFitting() ? journeys : 0;
        }
        return new Piece(total, fitting, missing, remaining);
    }

    private static int start(int piece, int count) {
        return (int) ((long) piece * count / PIECES);
    }

    private static TokenCount one(
            int[] steps, int[] label, ReplayTable table, long journeys, long[] missing, long[] remaining) {
        ReplayTable.State state = table.initial();
        long produced = table.initialTokens();
        long consumed = 0;
        long lacked = 0;
        long unknown = 0;
        for (int step : steps) {
            if (label[step] < 0) {
                unknown++;
                continue;
            }
            ReplayTable.Firing firing = table.fire(state, label[step]);
            produced += firing.produced();
            consumed += firing.consumed();
            lacked += firing.missing().length;
            for (int place : firing.missing()) {
                missing[place] += journeys;
            }
            state = firing.next();
        }
        ReplayTable.Firing last = table.finish(state);
        for (int place : last.missing()) {
            missing[place] += journeys;
        }
        long left = 0;
        int[] tokens = last.next().tokens();
        for (int place = 0; place < tokens.length; place++) {
            left += tokens[place];
            remaining[place] += tokens[place] * journeys;
        }
        return new TokenCount(
                produced + last.produced(), consumed + last.consumed(), lacked + last.missing().length, left, unknown);
    }
}
