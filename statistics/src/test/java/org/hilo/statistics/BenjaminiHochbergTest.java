package org.hilo.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class BenjaminiHochbergTest {
    /** The fifteen p values of Benjamini and Hochberg (1995): four finds at 5 %, where Bonferroni has three. */
    @Test
    void agreesWithThePaper() {
        double[] adjusted = BenjaminiHochberg.adjust(
                .0001, .0004, .0019, .0095, .0201, .0278, .0298, .0344, .0459, .3240, .4262, .5719, .6528, .7590, 1);
        assertThat(adjusted)
                .containsExactly(
                        new double[] {
                            .0015, .003, .0095, .035625, .0603, .06385714, .06385714, .0645, .0765, .486, .58118182,
                            .714875, .75323077, .81321429, 1
                        },
                        within(5e-9));
        assertThat(Arrays.stream(adjusted).filter(p -> p <= .05)).hasSize(4);
    }

    @Test
    void theOrderOfTheQuestionsDoesNotMatter() {
        assertThat(BenjaminiHochberg.adjust(.5, .01, .02)).containsExactly(new double[] {.5, .03, .03}, within(1e-12));
    }

    @Test
    void noneAndOneAreDefined() {
        assertThat(BenjaminiHochberg.adjust()).isEmpty();
        assertThat(BenjaminiHochberg.adjust(.2)).containsExactly(.2);
    }

    @Test
    void whatIsNoProbabilityIsRefused() {
        assertThatThrownBy(() -> BenjaminiHochberg.adjust(.2, Double.NaN)).hasMessageContaining("was NaN");
    }
}
