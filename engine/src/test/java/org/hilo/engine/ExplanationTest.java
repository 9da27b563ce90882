package org.hilo.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.hilo.engine.Explanation.Narrowing;
import org.junit.jupiter.api.Test;

class ExplanationTest {
    private static final Lens ORDER = Lens.of("order");

    @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
    void countsWhatTheFilterSelects(@ForAll long seed, @ForAll("filters") Filter filter) {
        List<Event> events = RandomEvents.of(seed, 80);
        EventTable table = new EventTable();
        table.addAll(events);
        SlowLog slow = new SlowLog(events, ORDER, Asked.PROMISES);
        List<List<Event>> selected = slow.journeys().values().stream()
                .filter(journey -> slow.selects(filter, journey))
                .toList();

        Explanation found = table.journeys(ORDER).with(Asked.PROMISES).explain(filter);

        assertThat(found.journeys()).isEqualTo(slow.journeys().size());
        assertThat(found.selected()).isEqualTo(selected.size());
        assertThat(found.selectedSteps())
                .isEqualTo(selected.stream().mapToLong(List::size).sum());
        assertThat(found.narrowings())
                .allSatisfy(narrowing -> assertThat(narrowing.alone())
                        .isEqualTo(slow.journeys().values().stream()
                                .filter(journey -> slow.selects(narrowing.part(), journey))
                                .count()));
        if (!found.narrowings().isEmpty()) {
            assertThat(found.narrowings().getLast().left()).isEqualTo(selected.size());
        }
    }

    @Provide
    Arbitrary<Filter> filters() {
        return RandomFilters.meeting().any();
    }

    @Test
    void eachPartNarrowsWhatTheOnesBeforeItLeft() {
        EventLog log = Events.orders(Events.table(
                Events.of(1, "A", "Order", 0),
                Events.of(2, "A", "Pay", 5),
                Events.of(3, "B", "Order", 1),
                Events.of(4, "C", "Pay", 2)));

        Explanation found = log.explain(Filter.parse("passed Order and passed Pay and passed Paid"));

        assertThat(found.narrowings())
                .containsExactly(
                        new Narrowing(Filter.parse("passed Order"), 2, 2),
                        new Narrowing(Filter.parse("passed Pay"), 2, 1),
                        new Narrowing(Filter.parse("passed Paid"), 0, 0));
        assertThat(found.unknown()).containsExactly(new UnknownName(UnknownName.Kind.ACTIVITY, "Paid", null));
        assertThat(found.waitingError()).isZero();
        assertThat(found.segments()).isEqualTo(1);
    }
}
