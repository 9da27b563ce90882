package org.hilo.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Sums that segments keep follow the journeys that leave them while events arrive, whoever asks what in between. */
class KeptSumsTest {
    private static final Lens ORDER = Lens.of("order");
    private static final int EVENTS = 6_000;
    private static final int ROUNDS = 8;
    private static final List<Question<?>> QUESTIONS = List.of(
            Question.flowMap(Level.ACTIVITY),
            Question.flowMap(Level.AREA),
            Question.handoffs(),
            Question.handoffs(Succession.causal()),
            Question.handoffs(new Succession.Causal(0.9)));
    private static final List<Filter> FILTERS = List.of(
            Filter.all(),
            Filter.parse("attribute lot < 80"),
            Filter.parse("attribute lot < 20"),
            Filter.parse("not passed Ask"));

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void whileEventsArrive(long seed) {
        List<Event> events = events(seed);
        EventTable table = new EventTable();
        EventLog older = table.journeys(ORDER);
        List<Event> olderEvents = List.of();
        int half = EVENTS / 2;
        for (int round = 0; round <= ROUNDS; round++) {
            int until = half + half * round / ROUNDS;
            table.addAll(events.subList(table.size(), until));
            EventLog log = table.journeys(ORDER);
            for (Filter filter : FILTERS) {
                agree(log, events.subList(0, until), filter);
                agree(older, olderEvents, filter);
            }
            agree(log, events.subList(0, until), Filter.all());
            if (round % 3 == 0) {
                older = log;
                olderEvents = events.subList(0, until);
            }
        }
    }

    private static void agree(EventLog log, List<Event> events, Filter filter) {
        SlowLog slow = new SlowLog(events, ORDER, List.of());
        for (Question<?> question : QUESTIONS) {
            assertThat((Object) log.ask(question, filter))
                    .as("%s under %s on %d events", question, filter, events.size())
                    .usingRecursiveComparison()
                    .withComparatorForType(Asked.nearly(), Double.class)
                    .isEqualTo(slow.ask(question, filter));
        }
    }

    /** Few labels, so that sums are worth keeping; half of what arrives goes on with an order that is there. */
    private static List<Event> events(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        List<String> steps = List.of("Order", "Pay", "Ship", "Deliver", "Ask");
        Instant time = Instant.parse("2026-01-01T00:00:00Z");
        int[] seen = new int[EVENTS];
        List<Event> events = new ArrayList<>();
        for (int i = 0; i < EVENTS; i++) {
            time = time.plus(Duration.ofSeconds(random.nextInt(600)));
            int order = random.nextInt(random.nextBoolean() ? EVENTS / 8 : 1 + i / 8);
            String activity = steps.get(random.nextInt(3) == 0 ? random.nextInt(steps.size()) : seen[order]++ % 5);
            events.add(new Event(
                    i,
                    time,
                    activity,
                    activity.equals("Ask") ? null : "Area " + activity.charAt(0),
                    null,
                    List.of(new Reference("order", "o" + order)),
                    Map.of("lot", new Value.Number(order % 100)),
                    random.nextInt(20) == 0 ? (double) random.nextInt(11) : null));
        }
        return events;
    }
}
