package org.hilo.statistics;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PredictionIntervalTest {
    private static final Confidence NINETY = new Confidence(.9);

    /** Wilks (1941), as tabled by Hahn and Meeker: least and greatest of 39 hold the next one in 95 of 100 cases. */
    @Test
    void thirtyNineValuesAreEnoughForNinetyFivePercent() {
        double[] known = IntStream.rangeClosed(1, 39).asDoubleStream().toArray();
        assertThat(PredictionInterval.ofNext(Histogram.of(known), Confidence.USUAL))
                .isEqualTo(new PredictionInterval(1, 39, .95, 39));
        double[] fewer = IntStream.rangeClosed(1, 38).asDoubleStream().toArray();
        assertThat(PredictionInterval.ofNext(Histogram.of(fewer), Confidence.USUAL))
                .isNull();
        assertThat(PredictionInterval.ofNext(Histogram.EMPTY, Confidence.USUAL)).isNull();
    }

    /** Each of n + 1 values is the coming one once: counting, without any luck, gives the promised coverage. */
    @Test
    void everyValueInTurnIsHeldExactlyAsOftenAsPromised() {
        Random random = new Random(17);
        for (int n = 19; n < 60; n++) {
            double[] all = random.doubles(n + 1).map(u -> -Math.log(u)).toArray();
            int held = 0;
            double promised = 0;
            for (int coming = 0; coming <= n; coming++) {
                PredictionInterval interval =
                        requireNonNull(PredictionInterval.ofNext(Histogram.of(without(all, coming)), NINETY));
                held += interval.low() <= all[coming] && all[coming] <= interval.high() ? 1 : 0;
                promised = interval.coverageAtLeast();
            }
            assertThat((double) held / (n + 1)).as("n %d, seed 17", n).isCloseTo(promised, within(1e-12));
            assertThat(promised).isBetween(.9 - 1e-12, .9 + 2.0 / (n + 1));
        }
    }

    /** Lei and others (2018), by hand: of 19 errors 1 to 19 the ⌈20 · 0.9⌉ = 18th smallest is the margin. */
    @Test
    void splitConformalTakesTheEighteenthOfNineteenErrors() {
        double[] predicted = new double[19];
        double[] came = IntStream.rangeClosed(1, 19)
                .mapToDouble(i -> i % 2 == 0 ? i : -i)
                .toArray();
        SplitConformal conformal = SplitConformal.of(predicted, came);
        assertThat(conformal.around(100, NINETY)).isEqualTo(new PredictionInterval(82, 118, .9, 19));
        assertThat(conformal.aroundNotNegative(5, NINETY)).isEqualTo(new PredictionInterval(0, 23, .9, 19));
        assertThat(conformal.around(100, Confidence.USUAL)).isEqualTo(new PredictionInterval(81, 119, .95, 19));
        assertThat(conformal.around(100, new Confidence(.96))).isNull();
    }

    /** The finite-sample guarantee by counting: whichever of n + 1 cases is the coming one, k of them are held. */
    @Test
    void splitConformalHoldsEveryCaseInTurnExactlyAsOftenAsPromised() {
        Random random = new Random(23);
        for (int n = 9; n < 50; n++) {
            double[] came = random.doubles(n + 1).map(u -> 10 * u * u).toArray();
            double[] predicted = random.doubles(n + 1).map(u -> 3 * u).toArray();
            int held = 0;
            for (int coming = 0; coming <= n; coming++) {
                PredictionInterval interval =
                        requireNonNull(SplitConformal.of(without(predicted, coming), without(came, coming))
                                .around(predicted[coming], NINETY));
                held += interval.low() <= came[coming] && came[coming] <= interval.high() ? 1 : 0;
            }
            assertThat(held).as("n %d, seed 23", n).isEqualTo((int) Math.ceil((n + 1) * .9 - 1e-9));
        }
    }

    @Test
    void unequalListsAndNonsenseAreRefused() {
        assertThatThrownBy(() -> SplitConformal.of(new double[2], new double[3]))
                .hasMessage("every prediction needs what came, had 2 predictions and 3 outcomes");
        assertThatThrownBy(() -> new PredictionInterval(2, 1, .9, 5)).hasMessage("not an interval: [2.0; 1.0]");
        assertThatThrownBy(() -> new PredictionInterval(1, 2, 1, 5)).hasMessageContaining("1.0");
    }

    private static double[] without(double[] all, int place) {
        return IntStream.range(0, all.length)
                .filter(i -> i != place)
                .mapToDouble(i -> all[i])
                .toArray();
    }
}
