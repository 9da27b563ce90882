package org.hilo.engine.rule;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.hilo.engine.rule.Finding.Side;
import org.hilo.engine.rule.PairPart.Style;

/**
 * How two events of a journey belong together. The first of a relation is written left of the arrow and comes first in time;
 * formulas, activation and pending states stand in docs/reference/rules.md.
 */
public enum Relation {
    /** After each first comes a second. */
    RESPONSE("response"),
    /** After each first comes a second, before the first comes again. */
    ALTERNATE_RESPONSE("alternate response"),
    /** Each first is directly followed by a second. */
    CHAIN_RESPONSE("chain response"),
    /** Before each second came a first. */
    PRECEDENCE("precedence"),
    /** Before each second came a first, after the second before it. */
    ALTERNATE_PRECEDENCE("alternate precedence"),
    /** Each second directly follows a first. */
    CHAIN_PRECEDENCE("chain precedence"),
    /** Response and precedence. */
    SUCCESSION("succession"),
    /** Alternate response and alternate precedence. */
    ALTERNATE_SUCCESSION("alternate succession"),
    /** Chain response and chain precedence. */
    CHAIN_SUCCESSION("chain succession"),
    /** With each first comes a second, before or after it. */
    RESPONDED_EXISTENCE("responded existence"),
    /** With each of the two comes the other, before or after it. */
    COEXISTENCE("coexistence"),
    /** After a first comes no second. */
    NOT_RESPONSE("not response"),
    /** No first is directly followed by a second. */
    NOT_CHAIN_RESPONSE("not chain response"),
    /** With a first comes no second, neither before nor after it. */
    NOT_COEXISTENCE("not coexistence");

    private final String words;

    Relation(String words) {
        this.words = words;
    }

    /** The words in rule texts. */
    public String words() {
        return words;
    }

    /** Words of all relations. */
    static List<String> allWords() {
        return Arrays.stream(values()).map(Relation::words).toList();
    }

    /** Whether the two stand on equal terms, so that rule texts join them by "with" instead of an arrow. */
    boolean isUnordered() {
        return this == RESPONDED_EXISTENCE || this == COEXISTENCE || this == NOT_COEXISTENCE;
    }

    /** Whether it says what must not happen. */
    boolean isForbidding() {
        return this == NOT_RESPONSE || this == NOT_CHAIN_RESPONSE || this == NOT_COEXISTENCE;
    }

    /** How near the two must be. */
    Style style() {
        return switch (this) {
            case ALTERNATE_RESPONSE, ALTERNATE_PRECEDENCE, ALTERNATE_SUCCESSION -> Style.ALTERNATE;
            case CHAIN_RESPONSE, CHAIN_PRECEDENCE, CHAIN_SUCCESSION, NOT_CHAIN_RESPONSE -> Style.CHAIN;
            case RESPONSE, PRECEDENCE, SUCCESSION, RESPONDED_EXISTENCE, COEXISTENCE, NOT_RESPONSE, NOT_COEXISTENCE ->
                Style.PLAIN;
        };
    }

    /** Which of the two call for the other. */
    Set<Side> activations() {
        return switch (this) {
            case PRECEDENCE, ALTERNATE_PRECEDENCE, CHAIN_PRECEDENCE -> EnumSet.of(Side.SECOND);
            case SUCCESSION, ALTERNATE_SUCCESSION, CHAIN_SUCCESSION, COEXISTENCE -> EnumSet.allOf(Side.class);
            case RESPONSE,
                    ALTERNATE_RESPONSE,
                    CHAIN_RESPONSE,
                    RESPONDED_EXISTENCE,
                    NOT_RESPONSE,
                    NOT_CHAIN_RESPONSE,
                    NOT_COEXISTENCE -> EnumSet.of(Side.FIRST);
        };
    }
}
