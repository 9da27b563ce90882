package org.hilo.statistics.survival;

import org.hilo.statistics.Confidence;
import org.hilo.statistics.Estimate;
import org.jspecify.annotations.Nullable;

/** The scale on which the interval of a share is symmetric. */
public enum Band {
    /**
     * log(−log share): stays inside 0 to 1 by itself and covers well from about 25 durations on (Borgan and Liestøl
     * 1990; Kalbfleisch and Prentice). The usual one here, as in SAS and Stata.
     */
    LOG_LOG {
        @Override
        double[] ends(double share, double standardError, double z) {
            double power = Math.exp(z * standardError / (share * Math.log(share)));
            double one = Math.pow(share, power);
            double other = Math.pow(share, 1 / power);
            return new double[] {Math.min(one, other), Math.max(one, other)};
        }
    },

    /** log share, cut at 1: what R's survival prints when not told otherwise; for comparison with published figures. */
    LOG {
        @Override
        double[] ends(double share, double standardError, double z) {
            double factor = Math.exp(z * standardError / share);
            return new double[] {share / factor, Math.min(1, share * factor)};
        }
    };

    abstract double[] ends(double share, double standardError, double z);

    /** The share with its interval, null where the share is 0 or 1 and the sample shows no spread. */
    @Nullable
    Estimate around(double share, double standardError, Confidence confidence, long n) {
        if (share <= 0 || share >= 1) {
            return null;
        }
        double[] ends = ends(share, standardError, confidence.z());
        return new Estimate(share, ends[0], ends[1], n);
    }
}
