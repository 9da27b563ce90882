package org.hilo.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class EndingTest {
    @Test
    void aGapIsWrittenAsFiltersWriteDurations() {
        assertThat(Ending.findGap("7d")).contains(new Ending.Gap(Duration.ofDays(7)));
        assertThat(Ending.findGap("1d12h")).contains(new Ending.Gap(Duration.ofHours(36)));
    }

    @Test
    void whatIsNoLengthOfTimeIsNoGap() {
        for (String text : new String[] {"", "0d", "seven days", "7", "-1d"}) {
            assertThat(Ending.findGap(text)).as(text).isEmpty();
        }
    }
}
