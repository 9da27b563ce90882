package org.hilo.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class FakeClockTest {
    private final FakeClock clock = FakeClock.at("2026-03-02T08:00:00Z");

    @Test
    void standsStill() {
        assertThat(clock.instant()).isEqualTo(clock.instant()).isEqualTo(Instant.parse("2026-03-02T08:00:00Z"));
    }

    @Test
    void movesWhenTheTestMovesIt() {
        clock.advance(Duration.ofMinutes(90));
        assertThat(clock.instant()).isEqualTo(Instant.parse("2026-03-02T09:30:00Z"));
    }
}
