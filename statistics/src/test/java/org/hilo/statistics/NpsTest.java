package org.hilo.statistics;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NpsTest {
    /** The cases of the R package NPS: counts of detractors, passives, promoters. */
    @ParameterizedTest
    @CsvSource({
        "1, 2, 3, 0.33333333, 0.55555556, 0.304",
        "1, 0, 1, 0, 1, 0.707",
        "0, 1, 1, 0.5, 0.25, 0.354",
        "1, 1, 1, 0, 0.66666667, 0.471",
        "1, 0, 0, -1, 0, 0",
        "0, 0, 1, 1, 0, 0",
        "0, 1, 0, 0, 0, 0"
    })
    void scoreVarianceAndErrorAgreeWithR(
            long detractors, long passives, long promoters, double score, double variance, double error) {
        Nps nps = new Nps(detractors, passives, promoters);
        assertThat(nps.value()).isCloseTo(score, within(1e-8));
        assertThat(nps.variance()).isCloseTo(variance, within(1e-8));
        assertThat(nps.standardError()).isCloseTo(error, within(1e-3));
    }

    @ParameterizedTest
    @CsvSource({"1, 0, 0", "0, 1, 0", "0, 0, 1"})
    void oneAnswerNeverMeansCertainty(long detractors, long passives, long promoters) {
        Nps nps = new Nps(detractors, passives, promoters);
        assertThat(requireNonNull(nps.plainWald(Confidence.USUAL)).margin()).isZero();
        assertThat(requireNonNull(nps.estimate()).margin()).isGreaterThan(.3);
    }

    @Test
    void answersOffTheScaleAreCountedApart() {
        assertThat(Nps.of(0, 7, 7, 9, 9, 9).value()).isCloseTo(1 / 3.0, within(1e-12));
        Nps withStrays = Nps.of(0, 7, 7, 9, 9, 9, -1, 11, 8.5, Double.NaN);
        assertThat(withStrays.value()).isCloseTo(1 / 3.0, within(1e-12));
        assertThat(withStrays.refused()).isEqualTo(4);
        assertThat(withStrays.n()).isEqualTo(6);
    }

    /** Whuber's answer on Cross Validated (18603): p = 1/2, d = 1/6, n = 324. */
    @Test
    void theErrorOfThreeHundredAnswersIsFourPoints() {
        Nps nps = new Nps(54, 108, 162);
        assertThat(nps.variance()).isCloseTo(5 / 9.0, within(1e-12));
        assertThat(nps.standardError()).isCloseTo(.0414086662, within(1e-10));
    }

    /** {@code nps.ci(9, 2, 11)} of nps_stats_2.R, clamped to the scale. */
    @Test
    void plainWaldIsClampedToTheScale() {
        Estimate wald = requireNonNull(new Nps(2, 0, 9).plainWald(Confidence.USUAL));
        assertThat(wald.value()).isCloseTo(.6364, within(5e-5));
        assertThat(wald.low()).isCloseTo(.1805, within(5e-5));
        assertThat(wald.high()).isEqualTo(1);
    }

    /** The adjusted-Wald formula of Rocks (2016) on the same 324 answers. */
    @Test
    void adjustedWaldAddsThreeAnswers() {
        Nps nps = new Nps(54, 108, 162);
        Estimate estimate = requireNonNull(nps.estimate());
        assertThat(nps.adjustedScore()).isCloseTo(.3302752294, within(1e-10));
        assertThat(estimate.value()).isCloseTo(1 / 3.0, within(1e-12));
        assertThat(estimate.low()).isCloseTo(.2494525, within(5e-8));
        assertThat(estimate.high()).isCloseTo(.4110979, within(5e-8));
    }

    /** Δ = s₁′ − s₂′, z = Δ / √(V₁′/n₁′ + V₂′/n₂′), computed by hand for these counts. */
    @Test
    void twoScoresAreComparedByTheirAdjustedCounts() {
        Difference difference = requireNonNull(new Nps(54, 108, 162).minus(new Nps(108, 108, 108)));
        assertThat(difference.value()).isCloseTo(1 / 3.0, within(1e-12));
        double error = Math.sqrt(.0412368369 * .0412368369 + 217.5 / 327 / 327);
        assertThat(difference.statistic()).isCloseTo(.3302752294 / error, within(1e-6));
        assertThat(difference.excludesZero()).isTrue();
    }

    @Test
    void nobodyHasNoScore() {
        Nps nobody = Nps.of();
        assertThat(nobody.value()).isNull();
        assertThat(nobody.estimate()).isNull();
        assertThat(nobody.minus(new Nps(1, 1, 1))).isNull();
        assertThat(nobody.standardError()).isZero();
    }

    @Test
    void negativeCountsAreRefused() {
        assertThatThrownBy(() -> new Nps(1, -2, 3)).hasMessageContaining("-2");
    }
}
