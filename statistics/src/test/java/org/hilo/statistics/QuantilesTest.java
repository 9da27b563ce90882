package org.hilo.statistics;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuantilesTest {
    /** R {@code quantile(1:4, type = 7)}. */
    @ParameterizedTest
    @CsvSource({"0, 1", ".25, 1.75", ".5, 2.5", ".9, 3.7", ".95, 3.85", "1, 4"})
    void typeSevenAgreesWithR(double p, double expected) {
        assertThat(Quantiles.type7(new double[] {3, 1, 4, 2}, p)).isCloseTo(expected, within(1e-12));
    }

    /** The nine fish of Hogg and Tanis (as in Penn State's STAT 415): the 2nd and 8th hold the median. */
    @Test
    void theMedianOfNineLiesBetweenSecondAndEighth() {
        double[] centimetres = {32.5, 27.6, 29.3, 30.1, 15.5, 21.7, 22.8, 21.2, 19.0};
        assertThat(Quantiles.estimate(centimetres, .5, Confidence.USUAL)).isEqualTo(new Estimate(22.8, 19.0, 30.1, 9));
    }

    /** By the binomial tables: of five values none can be left out at 95 %, of six the ends hold the median. */
    @Test
    void aMedianNeedsSixValues() {
        assertThat(Quantiles.estimate(new double[] {1, 2, 3, 4, 5}, .5, Confidence.USUAL))
                .isNull();
        assertThat(Quantiles.estimate(new double[] {1, 2, 3, 4, 5, 6}, .5, Confidence.USUAL))
                .isEqualTo(new Estimate(3.5, 1, 6, 6));
    }

    @Test
    void manyValuesNarrowTheInterval() {
        double[] values = IntStream.rangeClosed(1, 10_000).asDoubleStream().toArray();
        Estimate p90 = requireNonNull(Quantiles.estimate(values, .9, Confidence.USUAL));
        assertThat(p90.low()).isBetween(8_935.0, 8_945.0);
        assertThat(p90.high()).isBetween(9_055.0, 9_065.0);
    }

    @Test
    void countedValuesSayWhatSingleOnesSay() {
        double[] single = {5, 2, 2, 9, 2, 5, 7, 7, 7, 7};
        Histogram counted = Histogram.of(new double[] {2, 5, 7, 9}, new long[] {3, 2, 4, 1});
        for (double p : new double[] {0, .2, .25, .5, .77, 1}) {
            assertThat(Quantiles.type7(counted, p)).isEqualTo(Quantiles.type7(single, p));
            assertThat(Quantiles.estimate(counted, p, Confidence.USUAL))
                    .isEqualTo(Quantiles.estimate(single, p, Confidence.USUAL));
        }
    }

    @Test
    void millionsOfValuesNarrowTheMedianToItsBin() {
        Histogram waits = Histogram.of(new double[] {1, 2, 3}, new long[] {3_000_000, 4_000_000, 3_000_000});
        assertThat(Quantiles.estimate(waits, .5, Confidence.USUAL)).isEqualTo(new Estimate(2, 2, 2, 10_000_000));
    }

    @Test
    void emptySingleAndConstantSamplesAreDefined() {
        assertThat(Quantiles.type7(new double[0], .5)).isNull();
        assertThat(Quantiles.estimate(new double[0], .5, Confidence.USUAL)).isNull();
        assertThat(Quantiles.type7(new double[] {7}, .9)).isEqualTo(7.0);
        assertThat(Quantiles.estimate(new double[] {7}, .9, Confidence.USUAL)).isNull();
        assertThat(Quantiles.estimate(new double[] {2, 2, 2, 2, 2, 2, 2}, .5, Confidence.USUAL))
                .isEqualTo(new Estimate(2, 2, 2, 7));
    }

    @Test
    void percentsAreRefusedWhereSharesAreMeant() {
        assertThatThrownBy(() -> Quantiles.type7(new double[] {1}, 90)).hasMessageContaining("was 90.0");
    }
}
