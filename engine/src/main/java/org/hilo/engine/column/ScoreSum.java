package org.hilo.engine.column;

import org.hilo.engine.Scores;

/**
 * Count, mean and squared deviations of scores, without keeping them: Welford's update and the merge of Chan, Golub and
 * LeVeque (1979), which do not lose digits as sums of squares do.
 */
public final class ScoreSum {
    private static final double ROUNDING = 1e-13;

    private long n;
    private double mean;
    private double squares;

    public void add(double score) {
        n++;
        double delta = score - mean;
        mean += delta / n;
        squares += delta * (score - mean);
    }

    public void addAll(ScoreSum other) {
        if (other.n == 0) {
            return;
        }
        double delta = other.mean - mean;
        long both = n + other.n;
        squares += other.squares + delta * delta * n / both * other.n;
        mean += delta * other.n / both;
        n = both;
    }

    /** What is left when a part is taken away: the merge read backwards. */
    public ScoreSum without(ScoreSum part) {
        ScoreSum rest = new ScoreSum();
        rest.n = n - part.n;
        if (rest.n == 0) {
            return rest;
        }
        if (part.n == 0) {
            rest.addAll(this);
            return rest;
        }
        rest.mean = (mean * n - part.mean * part.n) / rest.n;
        double delta = part.mean - rest.mean;
        double left = squares - part.squares - delta * delta * part.n / n * rest.n;
        // what rounding leaves of equal scores is not a deviation
        rest.squares = left <= ROUNDING * squares ? 0 : left;
        return rest;
    }

    public Scores scores() {
        return new Scores(n, n == 0 ? Double.NaN : mean, n < 2 ? Double.NaN : squares / (n - 1));
    }
}
