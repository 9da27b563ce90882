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

    /** Whether it has so many candidates among the activities that they may decide something. */
    boolean mayMove(int[] activities, int size) {
        int least = kind == Kind.EXISTENCE || kind == Kind.ABSENCE ? n : 1;
        for (int i = 0; i < size; i++) {
            least -= one.concerns(activities[i]) || other.concerns(activities[i]) ? 1 : 0;
        }
        return least <= 0;
    }

    /** Whether the first event of every journey must be shown to it. */
    boolean needsBegin() {
        return kind == Kind.INIT || !opening.isAlways();
    }
}
