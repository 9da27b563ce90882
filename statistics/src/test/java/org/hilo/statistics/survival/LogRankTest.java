package org.hilo.statistics.survival;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.hilo.statistics.survival.LogRank.Group;
import org.junit.jupiter.api.Test;

class LogRankTest {
    /** R {@code survdiff(Surv(time, status) ~ x, aml)}. */
    @Test
    void agreesWithTheLeukemiaPatients() {
        LogRank test = test(Published.MAINTAINED, Published.NOT_MAINTAINED);
        assertThat(test.statistic()).isCloseTo(3.3964, within(5e-5));
        assertThat(test.p()).isCloseTo(.06534, within(5e-6));
        assertThat(test.degreesOfFreedom()).isEqualTo(1);
        Group maintained = test.groups().getFirst();
        assertThat(maintained.n()).isEqualTo(11);
        assertThat(maintained.observed()).isEqualTo(7);
        assertThat(maintained.expected()).isCloseTo(10.69, within(5e-3));
        Group other = test.groups().getLast();
        assertThat(other.n()).isEqualTo(12);
        assertThat(other.observed()).isEqualTo(11);
        assertThat(other.expected()).isCloseTo(7.31, within(5e-3));
    }

    /** Klein and Moeschberger; R {@code survdiff}: χ² 16.79 of the remissions. */
    @Test
    void agreesWithTheRemissions() {
        LogRank test = test(Published.SIX_MP, Published.PLACEBO);
        assertThat(test.statistic()).isCloseTo(16.79, within(5e-3));
        assertThat(test.p()).isCloseTo(4.17e-5, within(5e-7));
    }

    /** The documentation of lifelines: {@code multivariate_logrank_test} of three groups, 1.0800 and 0.5827. */
    @Test
    void threeGroupsAgreeWithLifelines() {
        LogRank test = test(Published.times("5 3 9 8"), Published.times("7 4 4+ 3+ 2"), Published.times("5 6 7+"));
        assertThat(test.degreesOfFreedom()).isEqualTo(2);
        assertThat(test.statistic()).isCloseTo(1.0800, within(5e-5));
        assertThat(test.p()).isCloseTo(.5827, within(5e-5));
    }

    @Test
    void theOrderOfTheGroupsDoesNotMatter() {
        Durations third = Published.times("5 6 7+ 30");
        LogRank one = test(Published.SIX_MP, Published.PLACEBO, third);
        LogRank other = test(third, Published.SIX_MP, Published.PLACEBO);
        assertThat(one.statistic()).isCloseTo(other.statistic(), within(1e-9));
    }

    @Test
    void aGroupThatLeftBeforeAnybodyEndedIsLeftOut() {
        LogRank without = test(Published.SIX_MP, Published.PLACEBO);
        LogRank with = test(Published.SIX_MP, Published.PLACEBO, Published.times("0.5+ 0.5+"));
        assertThat(with.degreesOfFreedom()).isEqualTo(1);
        assertThat(with.statistic()).isCloseTo(without.statistic(), within(1e-9));
    }

    @Test
    void nothingCanBeSaidWithoutEndsOrWithoutMeeting() {
        assertThat(LogRank.of(List.of(Published.times("3+ 4+"), Published.times("5+"))))
                .isNull();
        assertThat(LogRank.of(List.of(Published.times("1+ 2+"), Published.times("5 6"))))
                .isNull();
    }

    @Test
    void aDifferenceBeyondDoubtHasATinyPAndNotZero() {
        Durations fast = Durations.counted(new double[] {1}, new long[] {300}, new long[] {0});
        Durations slow = Durations.counted(new double[] {2}, new long[] {300}, new long[] {0});
        assertThat(test(fast, slow).p()).isBetween(1e-200, 1e-100);
    }

    @Test
    void oneGroupIsNoComparison() {
        assertThatThrownBy(() -> LogRank.of(List.of(Published.SIX_MP))).hasMessageContaining("had 1");
    }

    private static LogRank test(Durations... groups) {
        return requireNonNull(LogRank.of(List.of(groups)));
    }
}
