package org.hilo.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hilo.engine.Events.orders;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Faults that other engines were seen to make; the ones that fit in a few lines are {@code .journey} files. */
class TrapTest {

    /** So many sequences that a hash of 32 bits is certain to give some of them the same number. */
    @Test
    void sequencesAreComparedAndNotTheirHashes() {
        int names = 60;
        List<Event> events = new ArrayList<>();
        for (int journey = 0; journey < names * names * names; journey++) {
            int code = journey;
            for (int step = 0; step < 3; step++) {
                events.add(Events.of((long) events.size(), "o" + journey, "a" + code % names, step));
                code /= names;
            }
        }
        EventTable table = new EventTable();
        table.addAll(events);
        assertThat(orders(table).ask(Question.variants(1), Filter.all()).total())
                .isEqualTo((long) names * names * names);
    }

    @Test
    void aJourneyCalledNaIsAJourney() {
        EventLog log = orders(Events.table(Events.of(1, "NA", "Order", 0), Events.of(2, "null", "Order", 0)));
        assertThat(log.journey("NA")).isPresent();
        assertThat(log.journeyCount()).isEqualTo(2);
    }
}
