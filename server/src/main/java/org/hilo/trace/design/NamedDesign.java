package org.hilo.trace.design;

import java.time.Instant;
import org.hilo.engine.model.DesignedJourney;

/**
 * A designed journey as it is kept.
 *
 * @param lens whose journeys are held against it, unless somebody chooses others
 * @param level the word of the level whose nodes its activities are
 * @param text in the language of designs
 * @param version 1 at first, one more with each change
 */
public record NamedDesign(
        long id,
        String name,
        String lens,
        String level,
        String text,
        int version,
        String changedBy,
        Instant changedAt) {

    /** The text as a value. */
    public DesignedJourney journey() {
        return DesignedJourney.parse(text);
    }
}
