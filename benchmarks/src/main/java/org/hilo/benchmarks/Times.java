package org.hilo.benchmarks;

import java.util.Arrays;

/** How long some requests took, in milliseconds. */
record Times(double[] sorted) {

    static Times of(double[] millis) {
        double[] sorted = millis.clone();
        Arrays.sort(sorted);
        return new Times(sorted);
    }

    int n() {
        return sorted.length;
    }

    double mean() {
        return Arrays.stream(sorted).average().orElse(Double.NaN);
    }

    /** The smallest time that a share of the requests did not exceed. */
    double quantile(double share) {
        int place = (int) Math.ceil(share * sorted.length) - 1;
        return sorted[Math.clamp(place, 0, sorted.length - 1)];
    }
}
