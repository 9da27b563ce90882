package org.hilo.statistics;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class MediansTest {
    /** statpsych {@code ci.median2(.05, y1, y2)} as printed in its documentation. */
    @Test
    void agreesWithTheTenOfStatpsych() {
        Difference difference = requireNonNull(Medians.difference(
                Histogram.of(32, 39, 26, 35, 43, 27, 40, 37, 34, 29),
                Histogram.of(36, 44, 47, 42, 49, 39, 46, 31, 33, 48)));
        assertThat(difference.value()).isEqualTo(-8.5);
        assertThat(difference.value() / difference.statistic()).isCloseTo(4.316291, within(5e-7));
        assertThat(difference.low()).isCloseTo(-16.95977, within(5e-6));
        assertThat(difference.high()).isCloseTo(-.04022524, within(5e-9));
        assertThat(difference.excludesZero()).isTrue();
        assertThat(difference.p()).isBetween(.048, .05);
    }

    /** The same with twenty skewed waiting times on each side. */
    @Test
    void agreesWithTheTwentyOfStatpsych() {
        Difference difference = requireNonNull(Medians.difference(
                Histogram.of(70, 394, 43, 95, 62, 128, 2, 203, 81, 436, 85, 35, 156, 1, 3, 27, 63, 181, 184, 18),
                Histogram.of(
                        102, 120, 78, 78, 417, 124, 86, 171, 176, 129, 230, 194, 100, 157, 306, 411, 164, 103, 193,
                        312)));
        assertThat(difference.value()).isEqualTo(-85);
        assertThat(difference.value() / difference.statistic()).isCloseTo(37.11502, within(5e-6));
        assertThat(difference.low()).isCloseTo(-157.7441, within(5e-5));
        assertThat(difference.high()).isCloseTo(-12.25589, within(5e-6));
    }

    /** Exponential waiting times, whose median's error is known: 1/(2 f(m) √n) = 1/√n. */
    @Test
    void theErrorOfManySkewedValuesIsTheKnownOne() {
        Random random = new Random(3);
        double[] values = random.doubles(200_000).map(u -> -Math.log(1 - u)).toArray();
        assertThat(Medians.standardError(Histogram.of(values)) * Math.sqrt(values.length))
                .as("seed 3")
                .isCloseTo(1, within(.05));
    }

    /** How often the 95 % interval holds the true difference, 0: the promise of the method, with its own noise. */
    @Test
    void theIntervalHoldsTheTruthAsOftenAsItSays() {
        Random random = new Random(5);
        int held = 0;
        for (int round = 0; round < 4_000; round++) {
            double[] first = random.doubles(25).map(u -> -Math.log(1 - u)).toArray();
            double[] second = random.doubles(60).map(u -> -Math.log(1 - u)).toArray();
            Difference difference = requireNonNull(Medians.difference(Histogram.of(first), Histogram.of(second)));
            held += difference.excludesZero() ? 0 : 1;
        }
        assertThat(held / 4_000.0).as("seed 5").isBetween(.93, .98);
    }

    @Test
    void tooFewOrAllEqualValuesSayNothing() {
        Histogram five = Histogram.of(1, 2, 3, 4, 5);
        Histogram six = Histogram.of(1, 2, 3, 4, 5, 6);
        double[] sevens = new double[30];
        Arrays.fill(sevens, 7);
        assertThat(Medians.difference(five, six)).isNull();
        assertThat(Medians.difference(six, five)).isNull();
        assertThat(Medians.difference(Histogram.of(sevens), Histogram.of(sevens)))
                .isNull();
        assertThat(Medians.difference(Histogram.of(sevens), six)).isNotNull();
    }

    @Test
    void theNormalCurveTakesOverWithoutAJump() {
        for (double p : new double[] {.1, .5, .9}) {
            for (double tail : new double[] {.005, .025, .5, .975, .995}) {
                BinomialCount exact = new BinomialCount(BinomialCount.EXACT_MAX, p);
                BinomialCount normal = new BinomialCount(BinomialCount.EXACT_MAX + 1, p);
                assertThat(normal.quantile(tail) - exact.quantile(tail)).isBetween(-2L, 2L);
            }
        }
    }

    @Test
    void theNormalCurveKnowsHowMuchLiesBelowAMedian() {
        long ranks = BinomialCount.EXACT_MAX / 2;
        for (long at = ranks - 600; at < ranks + 600; at += 50) {
            assertThat(new BinomialCount(BinomialCount.EXACT_MAX + 1, .5).upTo(at))
                    .isCloseTo(new BinomialCount(BinomialCount.EXACT_MAX, .5).upTo(at), within(2e-3));
        }
    }
}
