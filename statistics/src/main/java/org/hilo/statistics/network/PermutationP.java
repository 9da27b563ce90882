package org.hilo.statistics.network;

import java.util.Objects;
import org.hilo.statistics.Estimate;
import org.hilo.statistics.Proportions;

/**
 * A p value found by drawing: (hits + 1)/(permutations + 1), which is never 0 (Phipson and Smyth 2010), and how sure the
 * drawing makes of it.
 *
 * @param interval the share of hits among all possible permutations, with 95 % Wilson interval: more permutations narrow
 *     it; a threshold inside it is not decided yet
 */
public record PermutationP(double p, long hits, long permutations, Estimate interval) {
    static PermutationP of(long hits, long permutations) {
        Estimate interval = Objects.requireNonNull(Proportions.share(hits, permutations));
        return new PermutationP((hits + 1.0) / (permutations + 1.0), hits, permutations, interval);
    }

    /** Whether the drawing leaves no doubt on which side of this threshold the p lies. */
    public boolean decides(double threshold) {
        return interval.excludes(threshold);
    }
}
