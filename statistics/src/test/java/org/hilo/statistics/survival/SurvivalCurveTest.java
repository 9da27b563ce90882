package org.hilo.statistics.survival;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.hilo.statistics.Confidence;
import org.hilo.statistics.Estimate;
import org.hilo.statistics.Histogram;
import org.hilo.statistics.survival.QuantileTime.NotReached;
import org.hilo.statistics.survival.QuantileTime.Reached;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SurvivalCurveTest {
    /** Nelson's fan belts as in scipy's documentation of {@code ecdf}. */
    @Test
    void agreesWithTheFanBelts() {
        SurvivalCurve curve = curve(Published.FAN_BELTS);
        assertThat(curve.points().stream().mapToDouble(SurvivalPoint::time))
                .containsExactly(37.0, 43.0, 47.0, 56.0, 60.0, 62.0, 71.0, 77.0, 80.0, 81.0);
        assertThat(curve.points().stream().mapToDouble(SurvivalPoint::share).toArray())
                .containsExactly(new double[] {1, 1, .875, .75, .75, .75, .75, .5, .25, 0}, within(1e-12));
        assertThat(curve.shareAt(36)).isEqualTo(1);
        assertThat(curve.shareAt(47)).isEqualTo(.875);
        assertThat(curve.shareAt(76.9)).isEqualTo(.75);
        assertThat(curve.shareAt(1000)).isZero();
    }

    /** R {@code summary(survfit(Surv(time, status) ~ x, aml))}: share, Greenwood's error, log interval. */
    @ParameterizedTest
    @CsvSource({
        "9, 11, .9091, .0867, .7541, 1",
        "13, 10, .8182, .1163, .6192, 1",
        "18, 8, .7159, .1397, .4884, 1",
        "23, 7, .6136, .1526, .3769, .999",
        "31, 5, .4909, .1642, .2549, .946"
    })
    void agreesWithTheMaintainedPatients(
            double time, long atRisk, double share, double error, double low, double high) {
        SurvivalPoint point = at(logCurve(Published.MAINTAINED), time);
        assertThat(point.atRisk()).isEqualTo(atRisk);
        assertThat(point.share()).isCloseTo(share, within(5e-5));
        assertThat(point.standardError()).isCloseTo(error, within(5e-5));
        assertThat(estimate(point).low()).isCloseTo(low, within(5e-5));
        assertThat(estimate(point).high()).isCloseTo(high, within(5e-4));
    }

    @Test
    void fallsToTheLastEndOfTheMaintainedPatientsAndStays() {
        SurvivalCurve curve = curve(Published.MAINTAINED);
        assertThat(curve.shareAt(34)).isCloseTo(.3682, within(5e-5));
        assertThat(curve.shareAt(48)).isCloseTo(.1841, within(5e-5));
        assertThat(curve.shareAt(161)).isCloseTo(.1841, within(5e-5));
    }

    @ParameterizedTest
    @CsvSource({
        "5, .8333",
        "8, .6667",
        "12, .5833",
        "23, .4861",
        "27, .3889",
        "30, .2917",
        "33, .1944",
        "43, .0972",
        "45, 0"
    })
    void agreesWithThePatientsNotMaintained(double time, double share) {
        assertThat(curve(Published.NOT_MAINTAINED).shareAt(time)).isCloseTo(share, within(5e-5));
    }

    /** Klein and Moeschberger, tables 4.1A and 4.1B: share and standard error under 6-MP. */
    @ParameterizedTest
    @CsvSource({
        "6, .8571, .0764",
        "7, .8067, .0869",
        "10, .7529, .0963",
        "13, .6902, .1068",
        "16, .6275, .1141",
        "22, .5378, .1282",
        "23, .4482, .1346"
    })
    void agreesWithTheRemissions(double time, double share, double error) {
        SurvivalPoint point = at(curve(Published.SIX_MP), time);
        assertThat(point.share()).isCloseTo(share, within(5e-5));
        assertThat(point.standardError()).isCloseTo(error, within(6e-5));
    }

    /** R {@code survfit(…, conf.type = "log-log", conf.int = 0.90)}, as kept in the tests of scipy. */
    @Test
    void theLogLogIntervalAgreesWithR() {
        Durations durations = Published.times("3 5 8 10+ 5 5+ 8 12 15+ 14+ 2 11 10+ 9+ 12 5 8 11");
        List<Estimate> estimates =
                requireNonNull(SurvivalCurve.of(durations, new Confidence(.9), Band.LOG_LOG)).points().stream()
                        .map(SurvivalCurveTest::estimate)
                        .toList();
        assertThat(estimates.stream().mapToDouble(Estimate::low).toArray())
                .containsExactly(
                        new double[] {
                            .74366748406861172, .68582332289196246, .50596835651480121, .32913131413336727,
                            .32913131413336727, .32913131413336727, .15986912028781664, .04499539918147757,
                            .04499539918147757, .04499539918147757
                        },
                        within(1e-9));
        assertThat(estimates.stream().mapToDouble(Estimate::high).toArray())
                .containsExactly(
                        new double[] {
                            .9890291867238429, .9638835422144144, .8560366823086629, .7130167643978450,
                            .7130167643978450, .7130167643978450, .5678602982997164, .3887616766886558,
                            .3887616766886558, .3887616766886558
                        },
                        within(1e-9));
    }

    /** R {@code survfit(Surv(time, status) ~ x, aml)}: 31 (18, NA) and 23 (8, NA). */
    @Test
    void mediansAndTheirLogIntervalsAgreeWithR() {
        SurvivalQuantile maintained = logCurve(Published.MAINTAINED).median();
        assertThat(maintained.value()).isEqualTo(new Reached(31));
        assertThat(maintained.low()).isEqualTo(new Reached(18));
        assertThat(maintained.high()).isEqualTo(new NotReached(161));
        assertThat(maintained.n()).isEqualTo(11);
        SurvivalQuantile other = logCurve(Published.NOT_MAINTAINED).median();
        assertThat(other.value()).isEqualTo(new Reached(23));
        assertThat(other.low()).isEqualTo(new Reached(8));
        assertThat(other.high()).isEqualTo(new NotReached(45));
    }

    /** Stata's and SAS's usual intervals of the same trial: 23 (13, .) and 8 (4, 11). */
    @Test
    void mediansOfTheRemissionsHaveTheirLogLogIntervals() {
        SurvivalQuantile sixMp = curve(Published.SIX_MP).median();
        assertThat(sixMp.value()).isEqualTo(new Reached(23));
        assertThat(sixMp.low()).isEqualTo(new Reached(13));
        assertThat(sixMp.high()).isEqualTo(new NotReached(35));
        SurvivalQuantile placebo = curve(Published.PLACEBO).median();
        assertThat(placebo.value()).isEqualTo(new Reached(8));
        assertThat(placebo.low()).isEqualTo(new Reached(4));
        assertThat(placebo.high()).isEqualTo(new Reached(11));
    }

    /** The file {@code tests/quantile.R} of R's survival: on the level the stair's middle, below the last stair NA. */
    @Test
    void quantilesOnTheLevelOfAStairLieInItsMiddle() {
        SurvivalCurve curve = curve(Published.times("9 1 1+ 6 6 8+ 10+"));
        assertThat(curve.quantile(1 - 13 / 14.0).value()).isEqualTo(new Reached(1));
        assertThat(curve.quantile(1 - 6 / 7.0).value()).isEqualTo(new Reached(3.5));
        assertThat(curve.quantile(1 - 2 / 3.0).value()).isEqualTo(new Reached(6));
        assertThat(curve.quantile(.5).value()).isEqualTo(new Reached(9));
        assertThat(curve.quantile(1 - 9 / 35.0).value()).isEqualTo(new Reached(9.5));
        assertThat(curve.quantile(.9).value()).isEqualTo(new NotReached(10));
    }

    @Test
    void theMedianOfEndedTimesIsTheirMedian() {
        assertThat(curve(Published.times("4 1 3 2")).median().value()).isEqualTo(new Reached(2.5));
        assertThat(curve(Published.times("4 1 3 2 9")).median().value()).isEqualTo(new Reached(3));
    }

    @Test
    void nothingIsReachedWhileAllAreOpen() {
        SurvivalCurve curve = curve(Published.times("5+ 7+ 7+"));
        SurvivalQuantile median = curve.median();
        assertThat(median.value()).isEqualTo(new NotReached(7));
        assertThat(median.low()).isEqualTo(new NotReached(7));
        assertThat(median.high()).isEqualTo(new NotReached(7));
        assertThat(curve.points()).allSatisfy(point -> {
            assertThat(point.share()).isEqualTo(1);
            assertThat(point.estimate()).isNull();
        });
    }

    @Test
    void oneEndedTimeSaysLittle() {
        SurvivalQuantile median = curve(Published.times("5")).median();
        assertThat(median.value()).isEqualTo(new Reached(5));
        assertThat(median.high()).isEqualTo(new NotReached(5));
    }

    /** R {@code print(survfit(…, aml), rmean = "individual")}: 52.6 (19.83) until 161 and 22.7 (4.18) until 45. */
    @Test
    void restrictedMeansAgreeWithR() {
        Estimate maintained = curve(Published.MAINTAINED).restrictedMean(161);
        assertThat(maintained.value()).isCloseTo(52.6, within(.05));
        assertThat(maintained.high() - maintained.value()).isCloseTo(1.959964 * 19.83, within(.01));
        Estimate other = curve(Published.NOT_MAINTAINED).restrictedMean(45);
        assertThat(other.value()).isCloseTo(22.7, within(.05));
        assertThat(other.value() - other.low()).isCloseTo(1.959964 * 4.18, within(.01));
    }

    @Test
    void theRestrictedMeanOfEndedTimesIsTheirMean() {
        Estimate whole = curve(Published.times("1 2 6")).restrictedMean(100);
        assertThat(whole.value()).isCloseTo(3, within(1e-12));
        double error = Math.sqrt((4 + 1 + 9) / 9.0);
        assertThat(whole.high()).isCloseTo(3 + 1.959963985 * error, within(1e-8));
        assertThat(curve(Published.times("1 2 6")).restrictedMean(2).value()).isCloseTo(5 / 3.0, within(1e-12));
    }

    @Test
    void aRestrictedMeanBeyondTheWatchIsRefused() {
        SurvivalCurve curve = curve(Published.MAINTAINED);
        assertThatThrownBy(() -> curve.restrictedMean(162))
                .hasMessage("a restricted mean needs a time above 0 and at most 161.0, was 162.0");
        assertThatThrownBy(() -> curve.restrictedMean(0)).hasMessageContaining("was 0.0");
    }

    @Test
    void countedAndSingleDurationsSayTheSame() {
        Random random = new Random(7);
        for (int round = 0; round < 200; round++) {
            int n = 1 + random.nextInt(40);
            double[] durations = random.doubles(n).map(d -> Math.floor(d * 8)).toArray();
            boolean[] ended = new boolean[n];
            long[] ends = new long[8];
            long[] opens = new long[8];
            for (int i = 0; i < n; i++) {
                ended[i] = random.nextBoolean();
                (ended[i] ? ends : opens)[(int) durations[i]]++;
            }
            double[] values = IntStream.range(0, 8).asDoubleStream().toArray();
            Durations counted = Durations.counted(values, ends, opens);
            assertThat(curve(Durations.of(durations, ended)).points())
                    .as("round %d of seed 7", round)
                    .isEqualTo(curve(counted).points());
            slowlyAgrees(durations, ended, curve(counted), round);
        }
    }

    /** The definition, read aloud: for every time walk over everybody. */
    private static void slowlyAgrees(double[] durations, boolean[] ended, SurvivalCurve curve, int round) {
        for (double time = 0; time < 9; time += .5) {
            double share = 1;
            for (double at : Arrays.stream(durations).distinct().toArray()) {
                if (at <= time) {
                    int atRisk = 0;
                    int ends = 0;
                    for (int i = 0; i < durations.length; i++) {
                        atRisk += durations[i] >= at ? 1 : 0;
                        ends += durations[i] == at && ended[i] ? 1 : 0;
                    }
                    share *= 1 - (double) ends / atRisk;
                }
            }
            assertThat(curve.shareAt(time))
                    .as("round %d of seed 7, time %s", round, time)
                    .isCloseTo(share, within(1e-12));
        }
    }

    @Test
    void addedDurationsAreAllOfThem() {
        Durations both = Published.SIX_MP.plus(Published.PLACEBO);
        assertThat(both.n()).isEqualTo(42);
        assertThat(curve(both).points())
                .isEqualTo(curve(Published.PLACEBO.plus(Published.SIX_MP)).points());
        assertThat(at(curve(both), 6).ended()).isEqualTo(3);
        assertThat(at(curve(both), 6).open()).isEqualTo(1);
    }

    @Test
    void millionsOfJourneysAreAFewPairs() {
        Durations durations = Durations.counted(
                new double[] {1, 2, 3}, new long[] {4_000_000, 2_000_000, 0}, new long[] {0, 1_000_000, 3_000_000});
        SurvivalCurve curve = curve(durations);
        assertThat(curve.n()).isEqualTo(10_000_000);
        assertThat(curve.shareAt(2)).isCloseTo(.4, within(1e-12));
        assertThat(estimate(at(curve, 2)).margin()).isBetween(1e-4, 1e-3);
        assertThat(curve.median().value()).isEqualTo(new Reached(2));
    }

    @Test
    void nothingGivenIsNoCurve() {
        assertThat(SurvivalCurve.of(new Durations(Histogram.EMPTY, Histogram.EMPTY)))
                .isNull();
    }

    @Test
    void negativeDurationsAndNonsenseAreRefused() {
        assertThatThrownBy(() -> Durations.of(new double[] {-1}, new boolean[] {true}))
                .hasMessage("a duration must not be negative, was -1.0");
        assertThatThrownBy(() -> Durations.of(new double[] {1}, new boolean[0]))
                .hasMessage("every duration needs its end, had 1 durations and 0 ends");
        assertThatThrownBy(() -> curve(Published.PLACEBO).quantile(1)).hasMessageContaining("was 1.0");
    }

    private static SurvivalCurve curve(Durations durations) {
        return requireNonNull(SurvivalCurve.of(durations));
    }

    private static SurvivalCurve logCurve(Durations durations) {
        return requireNonNull(SurvivalCurve.of(durations, Confidence.USUAL, Band.LOG));
    }

    private static SurvivalPoint at(SurvivalCurve curve, double time) {
        return curve.points().stream()
                .filter(point -> point.time() == time)
                .findFirst()
                .orElseThrow();
    }

    private static Estimate estimate(SurvivalPoint point) {
        return requireNonNull(point.estimate());
    }
}
