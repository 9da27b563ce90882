package org.hilo.engine;

/**
 * Waiting times in seconds.
 *
 * @param medianSeconds median, between the two nearest values (type 7 of Hyndman and Fan, as DuckDB and numpy)
 * @param p90Seconds the quantile below which 90 % lie, found likewise
 * @param meanSeconds mean, always exact
 * @param error by which share of themselves the two quantiles may be wrong at most: 0 where all waits were kept, 1/128
 *     where more than a million were counted in classes
 */
public record Waiting(double medianSeconds, double p90Seconds, double meanSeconds, double error) {
    /** Of a question that does not ask for waits. */
    public static final Waiting UNASKED = new Waiting(Double.NaN, Double.NaN, Double.NaN, 0);

    /** Exact ones. */
    public Waiting(double medianSeconds, double p90Seconds, double meanSeconds) {
        this(medianSeconds, p90Seconds, meanSeconds, 0);
    }
}
