package org.hilo.statistics.survival;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.hilo.statistics.Confidence;
import org.hilo.statistics.Histogram;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CumulativeIncidenceTest {
    private static final List<String> KINDS = List.of("bought", "gave up");

    /**
     * Satagopan and others (2004), table 2: the first months of 305 women after breast cancer. The table adds up rounded
     * steps of 0.3 %, so the steps are compared and not their sum.
     */
    @Test
    void agreesWithTheWomenOfTheBritishJournalOfCancer() {
        Map<String, Histogram> ends = new LinkedHashMap<>();
        ends.put("cancer", Histogram.of(10, 16, 23, 27));
        ends.put("other", Histogram.of(18, 26));
        Histogram open = Histogram.of(new double[] {7, 14, 24, 28}, new long[] {1, 1, 1, 296});
        CumulativeIncidence incidence = incidence(new Endings(ends, open));
        assertThat(incidence.n()).isEqualTo(305);
        double[] months = {10, 16, 18, 23, 26, 27};
        long[] atRisk = {304, 302, 301, 300, 298, 297};
        double[] goingPercent = {99.7, 99.3, 99.0, 98.7, 98.3, 98.0};
        for (int i = 0; i < months.length; i++) {
            assertThat(at(incidence, "cancer", months[i]).atRisk()).isEqualTo(atRisk[i]);
            assertThat(100 * incidence.goingAt(months[i])).isCloseTo(goingPercent[i], within(.05));
        }
        double before = 0;
        for (double month : new double[] {10, 16, 23, 27}) {
            double share = incidence.shareAt("cancer", month);
            assertThat(100 * (share - before)).isCloseTo(.3, within(.05));
            before = share;
        }
    }

    /**
     * By hand, of five: bought at 1, gave up at 2, one open at 3, bought at 4, gave up at 5. Before 4 there go 3/5, two at
     * risk: 1/5 + 3/5 · 1/2 = 1/2.
     */
    @Test
    void aSmallExampleComesOutAsByHand() {
        CumulativeIncidence incidence =
                incidence(Endings.of(new double[] {1, 2, 3, 4, 5}, KINDS, new @Nullable String[] {
                    "bought", "gave up", null, "bought", "gave up"
                }));
        assertThat(incidence.shareAt("bought", .9)).isZero();
        assertThat(incidence.shareAt("bought", 1)).isCloseTo(.2, within(1e-12));
        assertThat(incidence.shareAt("bought", 4)).isCloseTo(.5, within(1e-12));
        assertThat(incidence.shareAt("gave up", 2)).isCloseTo(.2, within(1e-12));
        assertThat(incidence.shareAt("gave up", 9)).isCloseTo(.5, within(1e-12));
        assertThat(incidence.goingAt(3)).isCloseTo(.6, within(1e-12));
        assertThat(incidence.goingAt(5)).isZero();
        // one less Kaplan–Meier, with those who gave up taken for open: 1 − 4/5 · 1/2
        assertThat(1 - 4 / 5.0 / 2).isGreaterThan(incidence.shareAt("bought", 4));
    }

    /** While nobody is open the share is that of a plain count, and so is its error: √(p(1 − p)/n). */
    @Test
    void withoutOpenTimesTheErrorIsThatOfAShare() {
        CumulativeIncidence incidence =
                incidence(Endings.of(new double[] {1, 2, 2, 3, 4, 5, 6, 7}, KINDS, new @Nullable String[] {
                    "bought", "bought", "gave up", "gave up", "bought", "gave up", "gave up", "bought"
                }));
        for (IncidencePoint point : incidence.points("bought")) {
            double share = point.share();
            assertThat(share * 8).isCloseTo(Math.rint(share * 8), within(1e-12));
            assertThat(point.standardError()).isCloseTo(Math.sqrt(share * (1 - share) / 8), within(1e-9));
        }
    }

    /** The formula of Marubini and Valsecchi, summed anew for every time, and the sum of all shares. */
    @Test
    void agreesWithTheSlowFormulaOnRandomEndings() {
        Random random = new Random(11);
        for (int round = 0; round < 300; round++) {
            int n = 1 + random.nextInt(30);
            double[] durations = random.doubles(n).map(d -> Math.floor(d * 12)).toArray();
            @Nullable String[] ends = new @Nullable String[n];
            for (int i = 0; i < n; i++) {
                int kind = random.nextInt(3);
                ends[i] = kind == 2 ? null : KINDS.get(kind);
            }
            CumulativeIncidence incidence = incidence(Endings.of(durations, KINDS, ends));
            for (String kind : KINDS) {
                List<IncidencePoint> points = incidence.points(kind);
                for (int last = 0; last < points.size(); last++) {
                    assertThat(points.get(last).standardError())
                            .as("round %d of seed 11, %s, point %d", round, kind, last)
                            .isCloseTo(Math.sqrt(slowVariance(incidence, kind, last)), within(1e-7));
                }
            }
            for (double time = 0; time < 12; time++) {
                double sum = incidence.goingAt(time)
                        + incidence.shareAt("bought", time)
                        + incidence.shareAt("gave up", time);
                assertThat(sum).as("round %d of seed 11", round).isCloseTo(1, within(1e-12));
            }
        }
    }

    private static double slowVariance(CumulativeIncidence incidence, String kind, int last) {
        List<IncidencePoint> own = incidence.points(kind);
        List<IncidencePoint> bought = incidence.points("bought");
        List<IncidencePoint> gaveUp = incidence.points("gave up");
        double variance = 0;
        double before = 1;
        for (int i = 0; i <= last; i++) {
            double n = own.get(i).atRisk();
            double all = bought.get(i).ended() + gaveUp.get(i).ended();
            double k = own.get(i).ended();
            double rest = own.get(last).share() - own.get(i).share();
            variance += n == all ? 0 : rest * rest * all / (n * (n - all));
            variance += before * before * k * (n - k) / (n * n * n) - 2 * rest * before * k / (n * n);
            before = incidence.goingAt(own.get(i).time());
        }
        return Math.max(0, variance);
    }

    @Test
    void oneKindOfEndIsOneLessKaplanMeier() {
        Map<String, Histogram> ends = new LinkedHashMap<>();
        ends.put("relapse", Published.SIX_MP.ended());
        CumulativeIncidence incidence = incidence(new Endings(ends, Published.SIX_MP.open()));
        List<SurvivalPoint> curve =
                requireNonNull(SurvivalCurve.of(Published.SIX_MP)).points();
        List<IncidencePoint> points = incidence.points("relapse");
        assertThat(points).hasSameSizeAs(curve);
        for (int i = 0; i < points.size(); i++) {
            assertThat(points.get(i).share()).isCloseTo(1 - curve.get(i).share(), within(1e-12));
            assertThat(points.get(i).standardError()).isCloseTo(curve.get(i).standardError(), within(1e-9));
        }
    }

    @Test
    void theIntervalStaysBetweenNoneAndAll() {
        List<IncidencePoint> points = new ArrayList<>(requireNonNull(CumulativeIncidence.of(
                        Endings.of(new double[] {1, 2, 3, 4}, KINDS, new @Nullable String[] {
                            "gave up", "bought", "bought", null
                        }),
                        new Confidence(.99)))
                .points("bought"));
        assertThat(points.getFirst().estimate()).isNull();
        assertThat(points.subList(1, 4)).allSatisfy(point -> {
            assertThat(requireNonNull(point.estimate()).low()).isBetween(0.0, point.share());
            assertThat(requireNonNull(point.estimate()).high()).isBetween(point.share(), 1.0);
        });
    }

    @Test
    void allEndsTogetherAreDurations() {
        Endings endings = Endings.of(
                new double[] {1, 2, 2, 3}, KINDS, new @Nullable String[] {"bought", "gave up", "bought", null});
        assertThat(endings.anyEnd().ended().n()).isEqualTo(3);
        assertThat(endings.anyEnd().ended().count(1)).isEqualTo(2);
        assertThat(endings.anyEnd().open().n()).isEqualTo(1);
    }

    @Test
    void unknownEndsAreRefusedWithTheKnownOnes() {
        assertThatThrownBy(() -> Endings.of(new double[] {1}, KINDS, new @Nullable String[] {"left"}))
                .hasMessage("no end \"left\", there are: bought, gave up");
        CumulativeIncidence incidence =
                incidence(Endings.of(new double[] {1}, KINDS, new @Nullable String[] {"bought"}));
        assertThatThrownBy(() -> incidence.points("left")).hasMessageContaining("there are: bought, gave up");
        assertThatThrownBy(() -> new Endings(Map.of(), Histogram.EMPTY)).hasMessageContaining("at least one kind");
        assertThat(CumulativeIncidence.of(new Endings(Map.of("a", Histogram.EMPTY), Histogram.EMPTY)))
                .isNull();
    }

    private static CumulativeIncidence incidence(Endings endings) {
        return requireNonNull(CumulativeIncidence.of(endings));
    }

    private static IncidencePoint at(CumulativeIncidence incidence, String kind, double time) {
        return incidence.points(kind).stream()
                .filter(point -> point.time() == time)
                .findFirst()
                .orElseThrow();
    }
}
