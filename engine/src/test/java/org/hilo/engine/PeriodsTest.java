package org.hilo.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.util.List;
import org.hilo.engine.Periods.Period;
import org.junit.jupiter.api.Test;

class PeriodsTest {
    private static final Instant FIRST = Instant.parse("2026-03-02T00:00:00Z");
    private static final Instant SECOND = Instant.parse("2026-03-09T00:00:00Z");
    private static final Instant THIRD = Instant.parse("2026-03-16T00:00:00Z");
    private static final Instant LAST = Instant.parse("2026-03-23T00:00:00Z");

    @Test
    void aJourneyCountsOnceInEachPeriodInWhichSomethingHappens() {
        EventLog log = JourneyFile.read(List.of(
                        "2026-03-01T23:59:59Z | Order | order 1",
                        "2026-03-02T00:00:00Z | Pay   | order 1",
                        "2026-03-03T10:00:00Z | Pay   | order 1",
                        "2026-03-16T00:00:00Z | Ship  | order 1",
                        "2026-03-08T23:59:59Z | Order | order 2",
                        "2026-03-23T00:00:00Z | Pay   | order 2"))
                .log();
        assertThat(log.ask(Question.periods(List.of(FIRST, SECOND, THIRD, LAST)), Filter.all()))
                .isEqualTo(new Periods(List.of(
                        new Period(FIRST, SECOND, 3, 2),
                        new Period(SECOND, THIRD, 0, 0),
                        new Period(THIRD, LAST, 1, 1))));
    }

    @Test
    void boundsThatDoNotRiseAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Question.periods(List.of(SECOND, FIRST)))
                .withMessageContaining("must rise");
    }
}
