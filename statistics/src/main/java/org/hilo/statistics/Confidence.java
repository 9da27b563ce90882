package org.hilo.statistics;

import org.hipparchus.distribution.continuous.NormalDistribution;
import org.hipparchus.distribution.continuous.TDistribution;

/** How often intervals made this way hold the truth: a share strictly between 0 and 1, usually 0.95. */
public record Confidence(double level) {
    public static final Confidence USUAL = new Confidence(0.95);

    private static final NormalDistribution NORMAL = new NormalDistribution();

    public Confidence {
        if (!(level > 0 && level < 1)) {
            throw new IllegalArgumentException("confidence must lie between 0 and 1, was " + level);
        }
    }

    /** The normal quantile that leaves half of the doubt above it: 1.96 at 95 %. */
    public double z() {
        return NORMAL.inverseCumulativeProbability((1 + level) / 2);
    }

    /** The same for Student's t. */
    double t(double degreesOfFreedom) {
        return new TDistribution(degreesOfFreedom).inverseCumulativeProbability((1 + level) / 2);
    }

    /** The two-sided p of a normal statistic. */
    static double pOfZ(double z) {
        return Math.min(1, 2 * NORMAL.cumulativeProbability(-Math.abs(z)));
    }

    /** The two-sided p of a t statistic. */
    static double pOfT(double t, double degreesOfFreedom) {
        return Math.min(1, 2 * new TDistribution(degreesOfFreedom).cumulativeProbability(-Math.abs(t)));
    }
}
