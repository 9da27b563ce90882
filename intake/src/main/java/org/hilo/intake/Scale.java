package org.hilo.intake;

import java.math.BigDecimal;

/** The lowest and the highest score that a customer could give, written {@code 1..5}. */
public record Scale(double lowest, double highest) {

    public Scale {
        if (!(lowest < highest) || !Double.isFinite(lowest) || !Double.isFinite(highest)) {
            throw new IllegalArgumentException(
                    "a scale goes from a lower to a higher number, was " + lowest + " to " + highest);
        }
    }

    @Override
    public String toString() {
        return plain(lowest) + ".." + plain(highest);
    }

    /** A bound as people write it: 5, not 5.0. */
    public static String plain(double bound) {
        return BigDecimal.valueOf(bound).stripTrailingZeros().toPlainString();
    }
}
