package org.hilo.trace.rule;

import java.time.Instant;
import java.time.ZoneId;
import org.hilo.engine.rule.Rules;

/**
 * Rules as they are kept, under a name.
 *
 * @param lens whose journeys are held against them, unless somebody chooses others
 * @param level the word of the level whose nodes their activities are
 * @param text in the language of rules
 * @param version 1 at first, one more with each change
 */
public record NamedRules(
        long id,
        String name,
        String lens,
        String level,
        String text,
        int version,
        String changedBy,
        Instant changedAt) {

    /** The text as a value; the zone is for rules whose text names none. */
    Rules rules(ZoneId zone) {
        return Rules.parse(text, zone);
    }
}
