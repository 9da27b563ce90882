package org.hilo.engine.rule;

/**
 * For each activity the parts of rules that it may have to do with: a bit a part, by place, in words of 64. All bits of an
 * activity lie side by side, because every event looks at them.
 */
final class Rows {
    /** Words side by side for 64 whole-journey parts: of their one condition, of the other. */
    static final int COUNT_WORDS = 2;

    /** Words side by side for 64 relations: those activated, those whose target may be waited for, or looked back for. */
    static final int PAIR_WORDS = 3;

    private final long[][] rows;
    private final int countWords;
    private final int pairWords;

    Rows(UnaryPart[] counts, PairPart[] pairs, int activityEnd) {
        this.countWords = words(counts.length);
        this.pairWords = words(pairs.length);
        this.rows = new long[activityEnd][countWords * COUNT_WORDS + pairWords * PAIR_WORDS];
        for (int activity = 0; activity < activityEnd; activity++) {
            for (UnaryPart part : counts) {
                int word = (part.place() >> 6) * COUNT_WORDS;
                mark(activity, word, part.place(), part.one().concerns(activity));
                mark(activity, word + 1, part.place(), part.other().concerns(activity));
            }
            for (PairPart part : pairs) {
                int word = pairStart() + (part.place() >> 6) * PAIR_WORDS;
                boolean isTarget = part.target().concerns(activity);
                // a chain that looks ahead is shown whatever comes next, and need not be told of targets
                boolean looksFor = part.ahead() && part.style() != PairPart.Style.CHAIN;
                mark(activity, word, part.place(), part.activation().concerns(activity));
                mark(activity, word + 1, part.place(), isTarget && looksFor);
                mark(activity, word + 2, part.place(), isTarget && part.behind());
            }
        }
    }

    private void mark(int activity, int word, int place, boolean concerns) {
        rows[activity][word] |= concerns ? 1L << place : 0;
    }

    private static int words(int parts) {
        return (parts + 63) >> 6;
    }

    long[] of(int activity) {
        return rows[activity];
    }

    /** Words with a bit for each whole-journey part. */
    int countWords() {
        return countWords;
    }

    /** Words with a bit for each relation. */
    int pairWords() {
        return pairWords;
    }

    /** Where in a row the bits of relations begin. */
    int pairStart() {
        return countWords * COUNT_WORDS;
    }
}
