package org.hilo.statistics;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class CsatTest {
    /** 4 of 20 in the top two boxes: the interval of R {@code binom.confint}. */
    @Test
    void theTopTwoBoxesCount() {
        Csat csat = Csat.of(5, 4, 4, 5, 3, 3, 3, 3, 2, 2, 2, 2, 1, 1, 1, 1, 3, 3, 2, 1);
        Estimate estimate = requireNonNull(csat.estimate());
        assertThat(estimate.value()).isEqualTo(.2);
        assertThat(estimate.low()).isCloseTo(.0806576625797981, within(1e-12));
    }

    @Test
    void answersOffTheScaleAreCountedApart() {
        Csat csat = Csat.of(0, 6, 4.5, Double.NaN, 5);
        assertThat(csat).isEqualTo(new Csat(1, 1, 4));
    }

    @Test
    void nobodyIsNeitherContentNorNot() {
        assertThat(Csat.of().estimate()).isNull();
    }
}
