package org.hilo.engine.rule;

import org.hilo.engine.rule.Finding.Side;

/**
 * One direction of a relation made ready: an activation, and where its target is looked for. Response looks ahead, precedence
 * behind, responded existence both ways; succession and coexistence are two parts.
 *
 * @param place place among the parts of its set
 * @param rule number of the rule in its set
 * @param side which condition of the rule is the activation
 * @param forbids whether the target must not come
 */
record PairPart(
        int place,
        int rule,
        Side side,
        Style style,
        boolean ahead,
        boolean behind,
        boolean forbids,
        Matcher activation,
        Matcher target,
        Links links,
        Opening opening) {

    /** How near target and activation must be. */
    enum Style {
        /** Anywhere. */
        PLAIN,
        /** With no activation between them. */
        ALTERNATE,
        /** Next to one another. */
        CHAIN
    }
}
