package org.hilo.engine;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.hilo.testkit.RandomLog;

/** Filters of every kind out of one vocabulary. */
record RandomFilters(
        Arbitrary<String> activities,
        Arbitrary<String> areas,
        Arbitrary<String> channels,
        Arbitrary<String> attributes,
        Arbitrary<String> values,
        Arbitrary<String> promises,
        Arbitrary<Instant> times,
        Arbitrary<Duration> durations,
        Arbitrary<Double> numbers) {

    /** Names and limits that are hard to write and read. */
    static RandomFilters awkward() {
        Arbitrary<String> names = Arbitraries.oneOf(
                Arbitraries.of(
                        "and", "not", "then", "unknown", "->", "..", "\"", "\\", "ı İ", "a, b", "(", "", " ", "2d"),
                Arbitraries.strings().ofMaxLength(12));
        return new RandomFilters(
                names, names, names, names, names, names, anyTime(), anyDuration(), Arbitraries.doubles());
    }

    /** Names and limits that often meet something in a {@link RandomLog}. */
    static RandomFilters meeting() {
        return new RandomFilters(
                Arbitraries.of("Order", "Pay", "Ship", "Deliver", "Complain", "Ask", "İade", "Nothing"),
                Arbitraries.of("Sales", "Risk", "Logistics", "Support", Handoff.UNKNOWN_AREA, "Nobody"),
                Arbitraries.of("web", "phone", "pigeon"),
                Arbitraries.of("segment", "amount", "gift", "due", "mixed", "nothing"),
                Arbitraries.of("basic", "premium", "NA", "2.50", "0", "3", "3.0", "5e0", "true", "false", ""),
                Arbitraries.of("exact", "daily", "none"),
                Arbitraries.integers()
                        .between(-10, 31 * 24)
                        .map(hours -> RandomLog.START.plus(Duration.ofHours(hours))),
                Arbitraries.integers().between(0, 300).map(Duration::ofHours),
                Arbitraries.integers().between(0, 10).map(n -> n / 1.0));
    }

    Arbitrary<Filter> any() {
        return nested(3);
    }

    private Arbitrary<Filter> nested(int levels) {
        if (levels == 0) {
            return leaves();
        }
        Arbitrary<Filter> inner = nested(levels - 1);
        return Arbitraries.oneOf(
                leaves(),
                some(inner, 2).map(Filter.And::new),
                some(inner, 2).map(Filter.Or::new),
                inner.map(Filter.Not::new));
    }

    private Arbitrary<Filter> leaves() {
        return Arbitraries.oneOf(
                Arbitraries.just(Filter.all()),
                Combinators.combine(times, durations)
                        .as((t, d) -> new Filter.During(t, t.plus(d).plusNanos(1))),
                Combinators.combine(times, durations)
                        .as((t, d) -> new Filter.Started(t, t.plus(d).plusNanos(1))),
                some(activities, 1).map(Filter.StartsWith::new),
                some(activities, 1).map(Filter.EndsWith::new),
                Combinators.combine(attributes, some(values, 1)).as(Filter.Attribute::new),
                Combinators.combine(attributes, comparisons().filter(c -> c != Comparison.EQUAL), numbers)
                        .as(Filter.AttributeNumber::new),
                some(activities, 1).map(Filter.Passed::new),
                Combinators.combine(activities, activities).as(Filter.Then::new),
                Combinators.combine(activities, activities).as(Filter.Directly::new),
                Combinators.combine(activities, activities, comparisons(), durations)
                        .as(Filter.Waited::new),
                Combinators.combine(areas, areas).as((from, to) -> new Filter.Handed(from, to)),
                Combinators.combine(areas, areas, comparisons(), durations).as(Filter.Handed::new),
                some(areas, 1).map(Filter.Area::new),
                some(channels, 1).map(Filter.Channel::new),
                Combinators.combine(comparisons(), numbers).as(Filter.Score::new),
                Combinators.combine(comparisons(), durations).as(Filter.Took::new),
                some(activities, 1).map(Filter.Exactly::new),
                some(activities, 0).map(Filter.Repeated::new),
                some(areas.filter(area -> !area.isEmpty()), 0).map(Filter.Returned::new),
                Arbitraries.just(new Filter.Unnoticed()),
                Combinators.combine(Arbitraries.of(PromiseState.class), promises)
                        .as(Filter.Promised::new));
    }

    private static <T> Arbitrary<List<T>> some(Arbitrary<T> one, int least) {
        return one.list().ofMinSize(least).ofMaxSize(least + 2);
    }

    private static Arbitrary<Comparison> comparisons() {
        return Arbitraries.of(Comparison.class);
    }

    private static Arbitrary<Instant> anyTime() {
        return Combinators.combine(
                        Arbitraries.longs().between(-99_000_000_000L, 99_000_000_000L),
                        Arbitraries.integers().between(0, 999_999_999))
                .as(Instant::ofEpochSecond);
    }

    private static Arbitrary<Duration> anyDuration() {
        return Arbitraries.oneOf(
                Arbitraries.integers().between(0, 400).map(Duration::ofDays),
                Arbitraries.integers().between(0, 4000).map(Duration::ofSeconds),
                Arbitraries.longs().between(0, 10_000_000_000L).map(micros -> Duration.ofNanos(micros * 1_000)));
    }
}
