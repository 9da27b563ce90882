package org.hilo.statistics;

import org.jspecify.annotations.Nullable;

/** Customer satisfaction: the share (0 to 1) of answers in the top two boxes, 4 and 5 of 5, with Wilson's interval. */
public record Csat(long topTwo, long n, long refused) {
    public Csat {
        if (topTwo < 0 || topTwo > n || refused < 0) {
            throw new IllegalArgumentException("top two must be 0 to n, was " + topTwo + " of " + n);
        }
    }

    /** Counts these answers; what is no whole number from 1 to 5 is refused and counted apart. */
    public static Csat of(double... answers) {
        long top = 0;
        long scored = 0;
        for (double answer : answers) {
            if (answer >= 1 && answer <= 5 && answer == Math.rint(answer)) {
                scored++;
                top += answer >= 4 ? 1 : 0;
            }
        }
        return new Csat(top, scored, answers.length - scored);
    }

    /** The share with its 95 % interval, or null without answers. */
    public @Nullable Estimate estimate() {
        return Proportions.share(topTwo, n);
    }
}
