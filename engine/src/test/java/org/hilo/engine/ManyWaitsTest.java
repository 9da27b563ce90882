package org.hilo.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.hilo.engine.answer.FirstWaits;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Of more than half a million waits, quantiles come from classes and keep to their stated error; all else stays exact. */
class ManyWaitsTest {
    private static final int EVENTS = 700_000;
    private static final List<String> STEPS = List.of("Order", "Pay", "Ship", "Deliver", "Ask");

    private static final List<Event> ALL = events();
    private static final EventTable TABLE = new EventTable();
    private static final SlowLog SLOW = new SlowLog(ALL, Lens.of("order"), List.of());

    @BeforeAll
    static void fill() {
        TABLE.addAll(ALL);
    }

    /** Nothing, little, half, most and all of it is selected, by sequence and by attribute. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "all",
                "not passed Pay then directly Ask",
                "attribute lot < 95",
                "attribute lot < 50",
                "attribute lot < 80",
                "passed Pay then directly Ask",
                "attribute lot < 1"
            })
    void flowMapsAndHandoffsKeepToTheirError(String text) {
        Filter filter = Filter.parse(text);
        EventLog log = TABLE.journeys(Lens.of("order"));
        FlowMap flow = log.ask(Question.flowMap(Level.ACTIVITY), filter);
        FlowMap slow = (FlowMap) SLOW.ask(Question.flowMap(Level.ACTIVITY), filter);
        assertThat(flow.nodes()).isEqualTo(slow.nodes());
        near(flow.edges(), slow.edges(), Edge::waiting, e -> List.of(e.from(), e.to(), e.count(), e.journeys()));
        for (Succession succession : List.of(Succession.direct(), Succession.causal())) {
            Handoffs handoffs = log.ask(Question.handoffs(succession), filter);
            Handoffs slowHandoffs = (Handoffs) SLOW.ask(Question.handoffs(succession), filter);
            near(
                    handoffs.handoffs(),
                    slowHandoffs.handoffs(),
                    Handoff::waiting,
                    h -> List.of(h.from(), h.to(), h.count(), h.journeys(), h.pingPong()));
        }
    }

    /** What is dead in a large segment is taken off its summary. */
    @Test
    void alsoWhenTheLogGrowsAfterwards() {
        EventTable table = new EventTable();
        table.addAll(ALL.subList(0, EVENTS - 1_000));
        table.journeys(Lens.of("order")).ask(Question.flowMap(Level.ACTIVITY), Filter.all());
        table.addAll(ALL.subList(EVENTS - 1_000, EVENTS));
        FlowMap flow = table.journeys(Lens.of("order")).ask(Question.flowMap(Level.ACTIVITY), Filter.all());
        FlowMap slow = (FlowMap) SLOW.ask(Question.flowMap(Level.ACTIVITY), Filter.all());
        near(flow.edges(), slow.edges(), Edge::waiting, e -> List.of(e.from(), e.to(), e.count(), e.journeys()));
    }

    @Test
    void firstWaitsKeepToTheirError() {
        EventLog log = TABLE.journeys(Lens.of("order"));
        FirstWaits found = log.ask(Question.firstWaits(Level.ACTIVITY), Filter.all());
        FirstWaits exact = (FirstWaits) SLOW.ask(Question.firstWaits(Level.ACTIVITY), Filter.all());
        assertThat(found.paths()).hasSameSizeAs(exact.paths()).anyMatch(path -> path.error() > 0);
        for (int i = 0; i < found.paths().size(); i++) {
            FirstWaits.Path path = found.paths().get(i);
            FirstWaits.Path slow = exact.paths().get(i);
            assertThat(List.of(path.from(), path.to(), path.journeys()))
                    .isEqualTo(List.of(slow.from(), slow.to(), slow.journeys()));
            double[] waits = one(path);
            double[] slowWaits = one(slow);
            assertThat(waits).isSorted().hasSameSizeAs(slowWaits);
            for (int rank = 0; rank < waits.length; rank += 97) {
                assertThat(waits[rank]).isCloseTo(slowWaits[rank], within(path.error() * slowWaits[rank] + 1e-9));
            }
        }
    }

    /** Each wait as often as it came. */
    private static double[] one(FirstWaits.Path path) {
        return IntStream.range(0, path.seconds().length)
                .boxed()
                .flatMapToDouble(
                        i -> DoubleStream.generate(() -> path.seconds()[i]).limit(path.counts()[i]))
                .toArray();
    }

    private static <T> void near(
            List<T> actual, List<T> expected, Function<T, Waiting> waiting, Function<T, Object> others) {
        Map<Object, T> known = expected.stream().collect(Collectors.toMap(others, e -> e));
        assertThat(actual).hasSameSizeAs(expected);
        for (T one : actual) {
            assertThat(known).containsKey(others.apply(one));
            Waiting exact = waiting.apply(known.get(others.apply(one)));
            Waiting found = waiting.apply(one);
            assertThat(found.error()).isLessThanOrEqualTo(1.0 / 128);
            assertThat(found.meanSeconds()).isCloseTo(exact.meanSeconds(), within(1e-6 * exact.meanSeconds()));
            assertThat(found.medianSeconds())
                    .isCloseTo(exact.medianSeconds(), within(found.error() * exact.medianSeconds() + 1e-9));
            assertThat(found.p90Seconds())
                    .isCloseTo(exact.p90Seconds(), within(found.error() * exact.p90Seconds() + 1e-9));
        }
    }

    private static List<Event> events() {
        SplittableRandom random = new SplittableRandom(7);
        Instant start = Instant.parse("2026-01-01T00:00:00Z");
        List<Event> events = new ArrayList<>();
        for (int order = 0; events.size() < EVENTS; order++) {
            Instant time = start.plus(Duration.ofSeconds(random.nextInt(9_000_000)));
            for (int step = 0; step < 2 + order % 8 && events.size() < EVENTS; step++) {
                String activity = STEPS.get(random.nextInt(4) == 0 ? random.nextInt(5) : step % 5);
                events.add(new Event(
                        events.size(),
                        time,
                        activity,
                        "Area " + activity.charAt(0),
                        null,
                        List.of(new Reference("order", "o" + order)),
                        Map.of("lot", new Value.Number(order % 100)),
                        null));
                time = time.plusMillis((long) Math.exp(random.nextDouble() * 20));
            }
        }
        return events;
    }
}
