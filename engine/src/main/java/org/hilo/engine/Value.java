package org.hilo.engine;

import java.math.BigDecimal;
import java.time.Instant;

/** The value of an attribute: text, number, time or flag. */
public sealed interface Value {

    /** The value as filters write it: 3 and not 3.0, ISO instants in UTC, true or false. */
    default String text() {
        return switch (this) {
            case Text(String value) -> value;
            case Number(double value) -> numberText(value);
            case Time(Instant value) -> value.toString();
            case Flag(boolean value) -> Boolean.toString(value);
        };
    }

    /** A text, compared exactly. */
    record Text(String value) implements Value {}

    /** A number; not NaN, not infinite. */
    @SuppressWarnings("AvoidCommonTypeNames") // the plain word; nobody here needs java.lang.Number
    record Number(double value) implements Value {
        public Number {
            if (!Double.isFinite(value)) {
                throw new IllegalArgumentException("a number must be finite, was " + value);
            }
        }
    }

    /** A point in time, kept to the microsecond. */
    record Time(Instant value) implements Value {}

    /** A yes or no. */
    record Flag(boolean value) implements Value {}

    private static String numberText(double value) {
        double size = Math.abs(value);
        if (size != 0 && (size < 1e-6 || size >= 1e15)) {
            return Double.toString(value);
        }
        return size == 0 ? "0" : BigDecimal.valueOf(value).stripTrailingZeros().toPlainString();
    }
}
