package org.hilo.statistics;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProportionsTest {
    /** R {@code binom.confint}, as kept in the tests of statsmodels. */
    @ParameterizedTest
    @CsvSource({
        "18, 20, 0.6989663547715128, 0.972133518786232",
        "4, 20, 0.0806576625797981, 0.4160174318522935",
        "19, 38, 0.348499283643951, 0.651500716356049"
    })
    void wilsonAgreesWithR(long hits, long n, double low, double high) {
        Estimate share = requireNonNull(Proportions.share(hits, n));
        assertThat(share.value()).isEqualTo((double) hits / n);
        assertThat(share.low()).isCloseTo(low, within(1e-9));
        assertThat(share.high()).isCloseTo(high, within(1e-9));
    }

    /** The past bug of statsmodels (GH 7386): rounding carried the interval past its end. */
    @Test
    void theIntervalStaysBetweenNoneAndAll() {
        for (long n = 1; n < 400; n++) {
            Estimate all = requireNonNull(Proportions.share(n, n));
            Estimate none = requireNonNull(Proportions.share(0, n));
            assertThat(all.high()).isEqualTo(1);
            assertThat(none.low()).isZero();
            assertThat(all.low()).isBetween(0.0, 1.0);
            assertThat(none.high()).isBetween(0.0, 1.0);
        }
    }

    /** Fagerland, Lydersen and Laake (2015): 7/34 against 1/34. */
    @Test
    void newcombeAgreesWithFagerland() {
        Difference difference = requireNonNull(Proportions.difference(7, 34, 1, 34));
        assertThat(difference.low()).isCloseTo(.019, within(5e-4));
        assertThat(difference.high()).isCloseTo(.34, within(5e-3));
    }

    /** statsmodels {@code proportions_ztest} of 5/83 against 12/99. */
    @Test
    void thePooledTestAgreesWithStatsmodels() {
        Difference difference = requireNonNull(Proportions.difference(5, 83, 12, 99));
        assertThat(difference.statistic()).isCloseTo(-1.4078304151258787, within(1e-12));
        assertThat(difference.p()).isCloseTo(.15918129181156992, within(1e-12));
    }

    @Test
    void nothingCanBeSaidOfNobody() {
        assertThat(Proportions.share(0, 0)).isNull();
        assertThat(Proportions.difference(0, 0, 3, 4)).isNull();
        assertThat(Proportions.difference(3, 4, 0, 0)).isNull();
    }

    @Test
    void allAgainstAllIsNoDifference() {
        Difference difference = requireNonNull(Proportions.difference(5, 5, 9, 9));
        assertThat(difference.value()).isZero();
        assertThat(difference.p()).isEqualTo(1);
        assertThat(difference.excludesZero()).isFalse();
    }

    @Test
    void moreHitsThanTriesAreRefused() {
        assertThatThrownBy(() -> Proportions.share(5, 4)).hasMessage("hits must be 0 to n, were 5 of 4");
    }
}
