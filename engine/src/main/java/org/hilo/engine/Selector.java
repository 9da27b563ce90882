package org.hilo.engine;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.function.IntPredicate;
import org.hilo.engine.AttributeColumn.Kind;
import org.hilo.engine.text.Figures;

/** Finds the journeys that a filter selects; every kind of filter is one loop over columns. */
final class Selector {
    /** Filters, and promises, whose journeys are kept: those of a page and its neighbours. */
    private static final int MOST_KEPT = 32;

    /** A test of one journey by its number. */
    private interface JourneyTest {
        boolean holds(int journey);
    }

    /** A test of one step by its position. */
    private interface StepTest {
        boolean holds(int position);
    }

    private final JourneyColumns log;
    private final List<Promise> promises;
    private final Recent<Filter, BitSet> known = new Recent<>(MOST_KEPT);
    private final Recent<Promise, MadePromises> made = new Recent<>(MOST_KEPT);

    Selector(JourneyColumns log, List<Promise> promises) {
        this.log = log;
        this.promises = promises;
    }

    List<Promise> promises() {
        return promises;
    }

    /** The selected journeys; not to be changed, because a page asks several questions of the same ones. */
    BitSet selected(Filter filter) {
        return known.get(filter, this::select);
    }

    MadePromises made(Promise promise) {
        return made.get(promise, p -> new MadePromises(log, p));
    }

    private BitSet select(Filter filter) {
        return switch (filter) {
            case Filter.All() -> everything();
            case Filter.During(var from, var until) -> during(from, until);
            case Filter.Started(var from, var until) -> started(from, until);
            case Filter.StartsWith(var names) -> {
                boolean[] marks = log.table.activityNames().marks(names);
                yield journeys(j -> marks[log.activities[log.offsets[j]]]);
            }
            case Filter.EndsWith(var names) -> {
                boolean[] marks = log.table.activityNames().marks(names);
                yield journeys(j -> marks[log.activities[log.offsets[j + 1] - 1]]);
            }
            case Filter.Attribute(var name, var values) -> attribute(name, values);
            case Filter.AttributeNumber(var name, var comparison, var limit) -> number(name, comparison, limit);
            case Filter.Passed(var names) -> {
                boolean[] marks = log.table.activityNames().marks(names);
                yield steps(p -> marks[log.activities[p]]);
            }
            case Filter.Then(var from, var to) -> then(activity(from), activity(to));
            case Filter.Directly(var from, var to) -> pairs(log.activities, activity(from), activity(to), p -> true);
            case Filter.Waited(var from, var to, var comparison, var duration) ->
                pairs(log.activities, activity(from), activity(to), waited(comparison, duration));
            case Filter.Handed(var from, var to, var comparison, var duration) ->
                pairs(log.areas, area(from), area(to), waited(comparison, duration));
            case Filter.Area(var names) -> areas(names);
            case Filter.Channel(var names) -> {
                boolean[] marks = log.table.channelNames().marks(names);
                int[] channels = log.table.channels();
                yield steps(p -> channels[log.rows[p]] >= 0 && marks[channels[log.rows[p]]]);
            }
            case Filter.Score(var comparison, var limit) -> steps(p -> comparison.holds(log.score(p), limit));
            case Filter.Took(var comparison, var duration) -> {
                long limit = Micros.of(duration);
                yield journeys(j -> comparison.holds(log.took(j), limit));
            }
            case Filter.Exactly(var names) -> exactly(names);
            case Filter.Promised(var state, var name) -> promised(state, name);
            case Filter.And(var filters) -> {
                BitSet all = everything();
                filters.forEach(part -> all.and(select(part)));
                yield all;
            }
            case Filter.Or(var filters) -> {
                BitSet any = new BitSet(log.journeyCount());
                filters.forEach(part -> any.or(select(part)));
                yield any;
            }
            case Filter.Not(var inner) -> {
                BitSet others = select(inner);
                others.flip(0, log.journeyCount());
                yield others;
            }
        };
    }

    private BitSet everything() {
        BitSet all = new BitSet(log.journeyCount());
        all.set(0, log.journeyCount());
        return all;
    }

    private BitSet journeys(JourneyTest test) {
        BitSet found = new BitSet(log.journeyCount());
        for (int j = 0; j < log.journeyCount(); j++) {
            if (test.holds(j)) {
                found.set(j);
            }
        }
        return found;
    }

    /** Journeys with some step that passes. */
    private BitSet steps(StepTest test) {
        return journeys(j -> {
            for (int p = log.offsets[j]; p < log.offsets[j + 1]; p++) {
                if (test.holds(p)) {
                    return true;
                }
            }
            return false;
        });
    }

    private BitSet during(Instant from, Instant until) {
        long first = Micros.ceiling(from);
        long end = Micros.ceiling(until);
        return steps(p -> log.times[p] >= first && log.times[p] < end);
    }

    private BitSet started(Instant from, Instant until) {
        long first = Micros.ceiling(from);
        long end = Micros.ceiling(until);
        return journeys(j -> log.times[log.offsets[j]] >= first && log.times[log.offsets[j]] < end);
    }

    private BitSet attribute(String name, List<String> values) {
        BitSet rows = new BitSet();
        for (AttributeColumn.View column : log.table.attributes(name)) {
            rows.or(RowMarks.carrying(column, carries(column, values), log.table.size()));
        }
        return steps(p -> rows.get(log.rows[p]));
    }

    /** Texts are equal by their characters, numbers by their value however it is written. */
    private static IntPredicate carries(AttributeColumn.View column, List<String> values) {
        return switch (column.kind()) {
            case TEXT -> {
                boolean[] marks = column.words().marks(values);
                yield i -> marks[(int) column.payloads()[i]];
            }
            case NUMBER -> {
                double[] numbers = values.stream()
                        .flatMap(value -> Figures.number(value).stream())
                        .mapToDouble(number -> number)
                        .toArray();
                yield i -> Arrays.stream(numbers).anyMatch(n -> n == Double.longBitsToDouble(column.payloads()[i]));
            }
            case TIME, FLAG -> i -> values.contains(column.value(i).text());
        };
    }

    private BitSet number(String name, Comparison comparison, double limit) {
        BitSet rows = new BitSet();
        for (AttributeColumn.View column : log.table.attributes(name)) {
            if (column.kind() == Kind.NUMBER) {
                rows.or(RowMarks.carrying(
                        column,
                        i -> comparison.holds(Double.longBitsToDouble(column.payloads()[i]), limit),
                        log.table.size()));
            }
        }
        return steps(p -> rows.get(log.rows[p]));
    }

    private BitSet then(int from, int to) {
        return journeys(j -> {
            boolean passed = false;
            for (int p = log.offsets[j]; p < log.offsets[j + 1]; p++) {
                if (passed && log.activities[p] == to) {
                    return true;
                }
                passed |= log.activities[p] == from;
            }
            return false;
        });
    }

    /** Journeys with a step labelled {@code from} directly before one labelled {@code to} that passes the test. */
    private BitSet pairs(int[] labels, int from, int to, StepTest test) {
        return journeys(j -> {
            for (int p = log.offsets[j] + 1; p < log.offsets[j + 1]; p++) {
                if (labels[p] == to && labels[p - 1] == from && test.holds(p)) {
                    return true;
                }
            }
            return false;
        });
    }

    private StepTest waited(Comparison comparison, Duration duration) {
        long limit = Micros.of(duration);
        return p -> comparison.holds(log.times[p] - log.times[p - 1], limit);
    }

    private BitSet areas(List<String> names) {
        boolean[] marks = log.table.areaNames().marks(names);
        boolean unknown = names.contains(Handoff.UNKNOWN_AREA);
        return steps(p -> log.areas[p] < 0 ? unknown : marks[log.areas[p]]);
    }

    private BitSet exactly(List<String> names) {
        int[] wanted = names.stream().mapToInt(this::activity).toArray();
        return journeys(
                j -> Arrays.equals(log.activities, log.offsets[j], log.offsets[j + 1], wanted, 0, wanted.length));
    }

    private BitSet promised(PromiseState state, String name) {
        BitSet all = new BitSet();
        for (Promise promise : promises) {
            if (promise.name().equals(name)) {
                MadePromises made = made(promise);
                all.or(journeys(j -> made.any(state, j)));
            }
        }
        return all;
    }

    /** Id of the activity; one that no step has when it is unknown. */
    private int activity(String name) {
        int id = log.table.activityNames().find(name);
        return id == Words.ABSENT ? Integer.MIN_VALUE : id;
    }

    /** Id of the area; the mark of steps without area for the unknown one. */
    private int area(String name) {
        if (name.equals(Handoff.UNKNOWN_AREA)) {
            return Words.ABSENT;
        }
        int id = log.table.areaNames().find(name);
        return id == Words.ABSENT ? Integer.MIN_VALUE : id;
    }
}
