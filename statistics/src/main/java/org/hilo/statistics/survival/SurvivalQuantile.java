package org.hilo.statistics.survival;

/**
 * The time by which a share (0 to 1) has ended, with its interval, each of which may be not reached; n times stand behind
 * it. Interval: the times at which the band of the curve holds that share (Brookmeyer and Crowley 1982).
 */
public record SurvivalQuantile(double share, QuantileTime value, QuantileTime low, QuantileTime high, long n) {}
