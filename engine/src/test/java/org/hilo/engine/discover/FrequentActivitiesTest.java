package org.hilo.engine.discover;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.hilo.engine.model.Sequences;
import org.junit.jupiter.api.Test;

class FrequentActivitiesTest {

    /** a and d come seven times, b six, c three, e once: three of five are a, d and b. */
    @Test
    void journeysThatBecomeAlikeAreCountedTogether() {
        Sequences kept = FrequentActivities.keep(Logs.of("abcd 3, abd 3, aed, -"), 0.5);
        assertThat(kept.activities()).containsExactly("a", "d", "b");
        assertThat(kept.size()).isEqualTo(3);
        assertThat(Logs.word(kept, 0)).isEqualTo("abd");
        assertThat(kept.count(0)).isEqualTo(6);
        assertThat(Logs.word(kept, 1)).isEqualTo("ad");
        assertThat(Logs.word(kept, 2)).isEmpty();
        assertThat(kept.journeys()).isEqualTo(8);
    }

    /** 0.7 × 10 is a little more than 7 in binary. */
    @Test
    void theLastBitDoesNotMakeOneMore() {
        assertThat(FrequentActivities.keep(Logs.of("abcdefghij"), 0.7).activities())
                .hasSize(7);
    }

    @Test
    void theMostFrequentOneAlwaysStays() {
        assertThat(FrequentActivities.keep(Logs.of("ab, b"), 0).activities()).containsExactly("b");
        assertThatThrownBy(() -> FrequentActivities.keep(Logs.of("ab"), -0.1))
                .hasMessage("the share of activities must be 0 to 1, was -0.1");
    }
}
