package org.hilo.engine;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Filters of every kind, with awkward names and limits. */
final class RandomFilters {
    private RandomFilters() {}

    static Arbitrary<Filter> any(Arbitrary<String> names) {
        return nested(names, 3);
    }

    private static Arbitrary<Filter> nested(Arbitrary<String> names, int levels) {
        if (levels == 0) {
            return leaves(names);
        }
        Arbitrary<Filter> inner = nested(names, levels - 1);
        return Arbitraries.oneOf(
                leaves(names),
                some(inner, 2).map(Filter.And::new),
                some(inner, 2).map(Filter.Or::new),
                inner.map(Filter.Not::new));
    }

    static Arbitrary<String> awkwardNames() {
        return Arbitraries.oneOf(
                Arbitraries.of(
                        "and", "not", "then", "unknown", "->", "..", "\"", "\\", "ı İ", "a, b", "(", "", " ", "2d"),
                Arbitraries.strings().ofMaxLength(12));
    }

    private static Arbitrary<Filter> leaves(Arbitrary<String> names) {
        Arbitrary<List<String>> lists = some(names, 1);
        return Arbitraries.oneOf(
                Arbitraries.just(Filter.all()),
                Combinators.combine(times(), durations())
                        .as((t, d) -> new Filter.During(t, t.plus(d).plusNanos(1))),
                Combinators.combine(times(), durations())
                        .as((t, d) -> new Filter.Started(t, t.plus(d).plusNanos(1))),
                lists.map(Filter.StartsWith::new),
                lists.map(Filter.EndsWith::new),
                Combinators.combine(names, lists).as(Filter.Attribute::new),
                Combinators.combine(
                                names,
                                comparisons().filter(c -> c != Comparison.EQUAL),
                                Arbitraries.doubles().between(-10, 10))
                        .as(Filter.AttributeNumber::new),
                lists.map(Filter.Passed::new),
                Combinators.combine(names, names).as(Filter.Then::new),
                Combinators.combine(names, names).as(Filter.Directly::new),
                Combinators.combine(names, names, comparisons(), durations()).as(Filter.Waited::new),
                Combinators.combine(names, names).as((a, b) -> new Filter.Handed(a, b)),
                Combinators.combine(names, names, comparisons(), durations()).as(Filter.Handed::new),
                lists.map(Filter.Area::new),
                lists.map(Filter.Channel::new),
                Combinators.combine(comparisons(), Arbitraries.doubles()).as(Filter.Score::new),
                Combinators.combine(comparisons(), durations()).as(Filter.Took::new),
                lists.map(Filter.Exactly::new),
                Combinators.combine(Arbitraries.of(PromiseState.class), names).as(Filter.Promised::new));
    }

    private static <T> Arbitrary<List<T>> some(Arbitrary<T> one, int least) {
        return one.list().ofMinSize(least).ofMaxSize(least + 2);
    }

    private static Arbitrary<Comparison> comparisons() {
        return Arbitraries.of(Comparison.class);
    }

    private static Arbitrary<Instant> times() {
        return Arbitraries.longs()
                .between(-99_000_000_000L, 99_000_000_000L)
                .map(Instant::ofEpochSecond)
                .flatMap(t -> Arbitraries.integers().between(0, 999_999_999).map(t::plusNanos));
    }

    private static Arbitrary<Duration> durations() {
        return Arbitraries.oneOf(
                Arbitraries.integers().between(0, 400).map(Duration::ofDays),
                Arbitraries.integers().between(0, 4000).map(Duration::ofSeconds),
                Arbitraries.longs().between(0, 10_000_000_000L).map(micros -> Duration.ofNanos(micros * 1_000)));
    }
}
