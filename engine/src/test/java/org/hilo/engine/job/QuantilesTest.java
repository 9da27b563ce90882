package org.hilo.engine.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuantilesTest {

    /** Values of R's quantile(x, type = 7) and numpy.quantile. */
    @ParameterizedTest
    @CsvSource({"0.5, 25", "0.9, 37", "0, 10", "1, 40", "0.25, 17.5"})
    void interpolateBetweenTheTwoNearest(double share, double expected) {
        assertThat(Quantiles.of(new long[] {40, 10, 30, 20}, 4, share)).isCloseTo(expected, within(1e-12));
    }

    @Test
    void ofOneValueIsThatValue() {
        assertThat(Quantiles.of(new long[] {7}, 1, 0.9)).isEqualTo(7);
    }

    @Test
    void ofNothingIsNotANumber() {
        assertThat(Quantiles.of(new long[0], 0, 0.5)).isNaN();
    }

    @Property(tries = 1_000, edgeCases = EdgeCasesMode.NONE)
    void agreeWithSorting(@ForAll("waits") long[] values, @ForAll @DoubleRange(max = 1) double share) {
        long[] sorted = values.clone();
        Arrays.sort(sorted);
        double place = share * (sorted.length - 1);
        long low = sorted[(int) Math.floor(place)];
        long high = sorted[(int) Math.ceil(place)];
        assertThat(Quantiles.of(values, values.length, share))
                .isCloseTo(low + (high - low) * (place - Math.floor(place)), within(1e-6));
    }

    /** Few different values, many, sorted and unsorted. */
    @Provide
    Arbitrary<long[]> waits() {
        Arbitrary<Long> few = Arbitraries.longs().between(0, 3);
        Arbitrary<Long> many = Arbitraries.longs().between(0, 1_000_000_000);
        return Arbitraries.oneOf(sized(few), sized(many), sized(many).map(QuantilesTest::sorted));
    }

    private static Arbitrary<long[]> sized(Arbitrary<Long> values) {
        return values.array(long[].class).ofMinSize(1).ofMaxSize(400);
    }

    private static long[] sorted(long[] values) {
        Arrays.sort(values);
        return values;
    }
}
