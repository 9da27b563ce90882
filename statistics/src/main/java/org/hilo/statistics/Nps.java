package org.hilo.statistics;

import org.jspecify.annotations.Nullable;

/**
 * A Net Promoter Score from counts: promoters (9–10) less detractors (0–6), as a share from −1 to 1.
 *
 * <p>Sources: variance p + d − (p − d)²; interval by adjusted Wald with three pseudo-answers (¾, 1½, ¾) after Rocks
 * (2016) as recommended by Lewis and Sauro. The value shown is the raw score; the interval is centred on the adjusted
 * one, so it is not zero-wide when all answers agree. Answers that are no whole number from 0 to 10 are refused and
 * counted, never scored.
 */
public record Nps(long detractors, long passives, long promoters, long refused) {
    private static final double PSEUDO_ENDS = 0.75;
    private static final double PSEUDO_ANSWERS = 3;

    public Nps {
        if (detractors < 0 || passives < 0 || promoters < 0 || refused < 0) {
            throw new IllegalArgumentException("counts must not be negative, were " + detractors + ", " + passives
                    + ", " + promoters + ", " + refused);
        }
    }

    public Nps(long detractors, long passives, long promoters) {
        this(detractors, passives, promoters, 0);
    }

    /** Counts these answers by their group. */
    public static Nps of(double... answers) {
        long[] counts = new long[4];
        for (double answer : answers) {
            if (!(answer >= 0 && answer <= 10) || answer != Math.rint(answer)) {
                counts[3]++;
            } else if (answer <= 6) {
                counts[0]++;
            } else {
                counts[answer <= 8 ? 1 : 2]++;
            }
        }
        return new Nps(counts[0], counts[1], counts[2], counts[3]);
    }

    /** How many answers were scored. */
    public long n() {
        return detractors + passives + promoters;
    }

    /** The score from −1 to 1, or null without answers. */
    public @Nullable Double value() {
        return n() == 0 ? null : (double) (promoters - detractors) / n();
    }

    /** The variance of one answer, each counted −1, 0 or 1; 0 without answers. */
    public double variance() {
        return n() == 0 ? 0 : spread(promoters, detractors, n());
    }

    /** The standard error of the raw score: √(variance / n); 0 without answers. */
    public double standardError() {
        return n() == 0 ? 0 : Math.sqrt(variance() / n());
    }

    /** The score with its 95 % adjusted-Wald interval inside [−1, 1], or null without answers. */
    public @Nullable Estimate estimate() {
        return estimate(Confidence.USUAL);
    }

    public @Nullable Estimate estimate(Confidence confidence) {
        Double value = value();
        return value == null ? null : around(value, adjustedScore(), Math.sqrt(adjustedVariance()), confidence);
    }

    /** The plain Wald interval, for comparison with published figures; zero-wide when all answers agree. */
    public @Nullable Estimate plainWald(Confidence confidence) {
        Double value = value();
        return value == null ? null : around(value, value, standardError(), confidence);
    }

    /** This score less the other (adjusted counts, z), or null when either has no answers. */
    public @Nullable Difference minus(Nps other) {
        Double mine = value();
        Double others = other.value();
        if (mine == null || others == null) {
            return null;
        }
        double centre = adjustedScore() - other.adjustedScore();
        double standardError = Math.sqrt(adjustedVariance() + other.adjustedVariance());
        double z = centre / standardError;
        double margin = Confidence.USUAL.z() * standardError;
        return new Difference(
                mine - others,
                Math.clamp(centre - margin, -2, 2),
                Math.clamp(centre + margin, -2, 2),
                z,
                0,
                Confidence.pOfZ(z),
                n(),
                other.n());
    }

    double adjustedScore() {
        return (promoters - detractors) / (n() + PSEUDO_ANSWERS);
    }

    private double adjustedVariance() {
        double answers = n() + PSEUDO_ANSWERS;
        return spread(promoters + PSEUDO_ENDS, detractors + PSEUDO_ENDS, answers) / answers;
    }

    private Estimate around(double value, double centre, double standardError, Confidence confidence) {
        double margin = confidence.z() * standardError;
        return new Estimate(value, Math.clamp(centre - margin, -1, 1), Math.clamp(centre + margin, -1, 1), n());
    }

    private static double spread(double promoters, double detractors, double answers) {
        double score = (promoters - detractors) / answers;
        return Math.max(0, (promoters + detractors) / answers - score * score);
    }
}
