package org.hilo.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hilo.engine.Events.ids;
import static org.hilo.engine.Events.orders;
import static org.hilo.engine.Events.table;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class EventTableTest {

    @Test
    void tiesInTimeKeepTheOrderOfArrival() {
        EventTable table =
                table(Events.of(3, "A", "Pay", 5), Events.of(1, "A", "Order", 5), Events.of(2, "A", "Look", 0));
        assertThat(ids(orders(table), "A")).containsExactly(2L, 3L, 1L);
    }

    @Test
    void manyTiesInALongJourneyKeepTheOrderOfArrival() {
        EventTable table = new EventTable();
        for (int i = 0; i < 500; i++) {
            table.add(Events.of(i, "A", "Step", (500 - i) / 10));
        }
        List<Step> steps = orders(table).journey("A").orElseThrow().steps();
        for (int i = 1; i < steps.size(); i++) {
            Step before = steps.get(i - 1);
            Step here = steps.get(i);
            assertThat(before.time()).isBeforeOrEqualTo(here.time());
            assertThat(before.time().equals(here.time()) && before.eventId() > here.eventId())
                    .isFalse();
        }
    }

    @Test
    void anEventOfTwoOrdersIsInBothJourneys() {
        Event both = new Event(
                1,
                Events.MORNING,
                "Ship",
                null,
                null,
                List.of(new Reference("order", "A"), new Reference("order", "B"), new Reference("order", "A")),
                Map.of(),
                null);
        EventLog log = orders(table(both));
        assertThat(log.journeyCount()).isEqualTo(2);
        assertThat(log.eventCount()).isEqualTo(2);
        assertThat(ids(log, "B")).containsExactly(1L);
    }

    @Test
    void twoReferencesOfOneCustomerMakeOneStep() {
        Event event = new Event(
                1,
                Events.MORNING,
                "Ship",
                null,
                null,
                List.of(new Reference("order", "A"), new Reference("ticket", "7")),
                Map.of(),
                null);
        EventLog log = table(event).journeys(Lens.joined("customer", reference -> "Ana"));
        assertThat(ids(log, "Ana")).containsExactly(1L);
    }

    @Test
    void eventsWithoutJourneyAreCounted() {
        EventLog log = table(Events.of(1, "A", "Order", 0)).journeys(Lens.of("ticket"));
        assertThat(log.journeyCount()).isZero();
        assertThat(log.eventsOutside()).isEqualTo(1);
        assertThat(log.activities()).isEmpty();
    }

    @Test
    void theAreasOfATableAreThoseOfItsEvents() {
        EventTable table = new EventTable();
        assertThat(table.areas()).isEmpty();
        for (String area : new String[] {"Ventas", "Riesgo", "Ventas"}) {
            table.add(new Event(
                    table.size(),
                    Events.MORNING,
                    "Step",
                    area,
                    null,
                    List.of(new Reference("order", "A")),
                    Map.of(),
                    null));
        }
        table.add(Events.of(9, "A", "Step without area", 1));
        assertThat(table.areas())
                .containsExactlyElementsOf(orders(table).areas())
                .contains("Riesgo", "Ventas");
        assertThat(table.activities()).containsExactlyElementsOf(orders(table).activities());
    }

    @Test
    void aLogStaysAsItWasWhenEventsArrive() {
        EventTable table = table(Events.of(1, "A", "Order", 0));
        EventLog before = orders(table);
        table.add(Events.of(2, "A", "Pay", 1));
        assertThat(ids(before, "A")).containsExactly(1L);
        assertThat(ids(orders(table), "A")).containsExactly(1L, 2L);
        assertThat(orders(table).version()).isGreaterThan(before.version());
    }

    @Test
    void theLogIsKeptUntilTheTableOrTheLensChanges() {
        EventTable table = table(Events.of(1, "A", "Order", 0));
        assertThat(orders(table)).isSameAs(orders(table));
        EventLog first = table.journeys(Lens.joined("customer", reference -> "Ana"));
        EventLog second = table.journeys(Lens.joined("customer", reference -> "Bea"));
        assertThat(first.journey("Ana")).isPresent();
        assertThat(second.journey("Ana")).isEmpty();
    }

    @Property(tries = 100, edgeCases = EdgeCasesMode.NONE)
    void referencesAreToldEventByEvent(@ForAll long seed) {
        List<Event> events = RandomEvents.of(seed, 60);
        EventTable table = new EventTable();
        table.addAll(events);
        List<Long> ids = new ArrayList<>();
        table.eachReferences((references, id) -> {
            assertThat(references).hasSameElementsAs(events.get(ids.size()).references());
            ids.add(id);
        });
        assertThat(ids).containsExactlyElementsOf(events.stream().map(Event::id).toList());
    }

    @Test
    void readersSeeWholeBatchesWhileAWriterAdds() throws Exception {
        EventTable table = new EventTable();
        try (ExecutorService threads = Executors.newFixedThreadPool(3)) {
            Future<?> writer = threads.submit(() -> {
                for (int batch = 0; batch < 300; batch++) {
                    table.addAll(batch(batch));
                }
            });
            Future<?> reader = threads.submit(() -> watch(table, writer));
            watch(table, writer);
            reader.get();
            writer.get();
        }
        assertThat(orders(table).eventCount()).isEqualTo(3_000);
    }

    private static void watch(EventTable table, Future<?> writer) {
        boolean last;
        do {
            last = writer.isDone();
            FlowMap flow = orders(table).ask(Question.flowMap(Level.ACTIVITY), Filter.all());
            assertThat(flow.events() % 10).isZero();
            assertThat(flow.journeys()).isEqualTo(flow.events() / 10);
            assertThat(flow.edges().stream().mapToLong(Edge::count).sum()).isEqualTo(flow.events() - flow.journeys());
        } while (!last);
    }

    private static List<Event> batch(int batch) {
        return IntStream.range(0, 10)
                .mapToObj(i -> Events.of(batch * 10L + i, "order " + batch, "Activity " + (batch + i) % 40, i))
                .toList();
    }

    @Test
    void timesAreKeptToTheMicrosecondAndFarOnesStop() {
        Event event = Events.of(1, "A", "Order", 0);
        EventTable table = table(
                copy(event, Instant.parse("1969-12-31T23:59:59.123456789Z")),
                copy(event, Instant.MIN),
                copy(event, Instant.MAX));
        List<Step> steps = orders(table).journey("A").orElseThrow().steps();
        assertThat(steps.get(1).time()).isEqualTo(Instant.parse("1969-12-31T23:59:59.123456Z"));
        assertThat(steps.getFirst().time()).isBefore(steps.get(1).time());
        assertThat(steps.getLast().time()).isAfter(steps.get(1).time());
    }

    private static Event copy(Event event, Instant time) {
        return new Event(event.id(), time, event.activity(), null, null, event.references(), Map.of(), null);
    }

    @Test
    void aLensThatEndsOtherwiseLeavesTheWholeOneAsItIs() {
        EventTable table =
                table(Events.of(1, "A", "Order", 0), Events.of(2, "A", "Paid", 5), Events.of(3, "A", "Order", 9));
        EventLog whole = table.journeys(Lens.of("order"));
        EventLog ended = table.journeys(Lens.of("order").ending(new Ending.After(List.of("Paid"))));
        assertThat(ended.journeyCount()).isEqualTo(2);
        assertThat(table.journeys(Lens.of("order"))).isSameAs(whole);
        assertThat(table.journeys(Lens.of("order").ending(new Ending.After(List.of("Paid")))))
                .isSameAs(ended);
    }

    @Test
    void anEventWithoutActivityIsRefused() {
        assertThatThrownBy(() -> Events.of(7, "A", " ", 0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("event 7");
    }
}
