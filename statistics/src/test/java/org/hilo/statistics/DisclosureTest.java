package org.hilo.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hilo.statistics.Disclosure.CAUTIOUS;
import static org.hilo.statistics.Disclosure.HIDDEN;
import static org.hilo.statistics.Disclosure.SHOWN;

import java.util.List;
import org.junit.jupiter.api.Test;

class DisclosureTest {
    @Test
    void fourAreHiddenAndFiveAreNot() {
        assertThat(Disclosure.of(4)).isEqualTo(HIDDEN);
        assertThat(Disclosure.of(5)).isEqualTo(CAUTIOUS);
        assertThat(Disclosure.of(29)).isEqualTo(CAUTIOUS);
        assertThat(Disclosure.of(30)).isEqualTo(SHOWN);
    }

    /** The published case: company shown, Tech shown, Product (one answer) hidden, so Product could be deduced. */
    @Test
    void aSingleHiddenPartTakesTheNextSmallestWithIt() {
        assertThat(Disclosure.ofParts(List.of(40L, 1L, 12L))).containsExactly(SHOWN, HIDDEN, HIDDEN);
    }

    @Test
    void twoHiddenPartsHideEachOther() {
        assertThat(Disclosure.ofParts(List.of(40L, 1L, 3L, 12L))).containsExactly(SHOWN, HIDDEN, HIDDEN, CAUTIOUS);
    }

    @Test
    void emptyPartsTellOfNobody() {
        assertThat(Disclosure.ofParts(List.of(0L, 40L))).containsExactly(SHOWN, SHOWN);
        assertThat(Disclosure.ofParts(List.of())).isEmpty();
        assertThat(Disclosure.ofParts(List.of(3L))).containsExactly(HIDDEN);
    }

    @Test
    void anEstimateIsFiniteAndOrdered() {
        assertThatThrownBy(() -> new Estimate(Double.NaN, 0, 1, 2)).hasMessageContaining("finite");
        assertThatThrownBy(() -> new Estimate(0, 1, 0, 2)).hasMessageContaining("low must not exceed high");
        assertThatThrownBy(() -> new Estimate(0, 0, 0, 0)).hasMessageContaining("at least one");
        assertThat(new Estimate(.5, .4, .6, 9).excludes(.39)).isTrue();
    }
}
