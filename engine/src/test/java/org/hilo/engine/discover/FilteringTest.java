package org.hilo.engine.discover;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FilteringTest {

    /**
     * Of a, b, c (0, 1, 2), with a fifth: a begins 20 journeys, b 4, which is just a fifth, c 3; b ends 22, a 5, c none of
     * them, so of the ways on from b the end is the strongest; from a it is b, 15.
     */
    @Test
    void whatIsLessThanTheShareOfTheStrongestGoes() {
        DirectlyFollows all = DirectlyFollows.of(Logs.of("ab 15, a 5, bcb 4, cb 3"));
        assertThat(all.count(1, 2)).isEqualTo(4);
        DirectlyFollows strong = Filtering.strong(all, 0.2);
        assertThat(strong.starts(0)).isEqualTo(20);
        assertThat(strong.starts(1)).isEqualTo(4);
        assertThat(strong.starts(2)).isZero();
        assertThat(strong.ends(1)).isEqualTo(22);
        assertThat(strong.ends(0)).isEqualTo(5);
        assertThat(strong.count(0, 1)).isEqualTo(15);
        assertThat(strong.count(1, 2)).as("4 is less than a fifth of 22").isZero();
        assertThat(strong.count(2, 1)).isEqualTo(7);
        assertThat(Filtering.strong(all, 0.23).ends(0))
                .as("5 is less than 0.23 of 22")
                .isZero();
    }
}
