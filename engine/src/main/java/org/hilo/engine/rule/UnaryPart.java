package org.hilo.engine.rule;

/**
 * A rule about the whole journey made ready. A choice counts events of two conditions, the others of one, which stands twice.
 *
 * @param place place among the parts of its set
 * @param rule number of the rule in its set
 * @param n how often; 1 where the template does not say
 */
record UnaryPart(int place, int rule, Kind kind, int n, Matcher one, Matcher other, Opening opening) {

    /** What is counted, and when that is right. */
    enum Kind {
        EXISTENCE,
        ABSENCE,
        EXACTLY,
        INIT,
        END,
        CHOICE,
        EXCLUSIVE_CHOICE
    }

    /** Whether the first event of every journey must be shown to it. */
    boolean needsBegin() {
        return kind == Kind.INIT || !opening.isAlways();
    }
}
