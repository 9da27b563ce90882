package org.hilo.engine.select;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.hilo.engine.Comparison;
import org.hilo.engine.Filter;
import org.hilo.engine.Promise;
import org.hilo.engine.PromiseState;
import org.hilo.engine.column.Micros;
import org.hilo.engine.column.Words;
import org.hilo.engine.journey.JourneyLog;
import org.hilo.engine.journey.JourneySet;
import org.hilo.engine.journey.JourneyValues;
import org.hilo.engine.journey.Part;
import org.hilo.engine.journey.Segment;
import org.hilo.engine.journey.VariantWalk;
import org.hilo.engine.promise.MadePromises;
import org.hilo.engine.select.SequenceTests.VariantTest;
import org.hilo.engine.table.AttributeColumn;
import org.hilo.engine.table.AttributeColumn.Kind;
import org.hilo.engine.table.LabelView;
import org.hilo.engine.table.TableView;

/** Selects journeys of one segment; what depends on the sequence alone is decided once for each variant. */
final class SegmentSelector {
    /** A test of one journey, by its first event and its length. */
    private interface JourneyTest {
        boolean holds(int event, int length);
    }

    private final JourneyLog log;
    private final int number;
    private final TableView table;
    private final LabelView labels;
    private final SequenceTests sequences;
    private final Segment segment;
    private final List<Promise> promises;
    private final long end;

    SegmentSelector(JourneyLog log, int number, List<Promise> promises, long end) {
        this.log = log;
        this.number = number;
        this.table = log.table();
        this.labels = table.labels();
        this.sequences = new SequenceTests(table);
        this.segment = log.segment(number);
        this.promises = promises;
        this.end = end;
    }

    /** Tests for {@link #variants}. */
    SequenceTests sequences() {
        return sequences;
    }

    JourneySet all() {
        return JourneySet.all(segment.journeyCount());
    }

    private VariantWalk walk() {
        return Part.whole(0, segment).variants();
    }

    /** The journeys of the variants that pass the test. */
    JourneySet variants(VariantTest test) {
        JourneySet found = new JourneySet(segment.journeyCount());
        VariantWalk variants = walk();
        while (variants.next()) {
            if (test.holds(variants)) {
                found.add(variants.first(), variants.first() + variants.count());
            }
        }
        return found;
    }

    private JourneySet journeys(JourneyTest test) {
        return journeys(variant -> true, test);
    }

    /** Journeys of variants that pass the one test, which themselves pass the other. */
    private JourneySet journeys(VariantTest possible, JourneyTest test) {
        JourneySet found = new JourneySet(segment.journeyCount());
        VariantWalk variants = walk();
        while (variants.next()) {
            if (!possible.holds(variants)) {
                continue;
            }
            int event = variants.firstEvent(variants.first());
            for (int j = variants.first(); j < variants.first() + variants.count(); j++) {
                if (test.holds(event, variants.length())) {
                    found.add(j);
                }
                event += variants.length();
            }
        }
        return found;
    }

    private long raw(int event) {
        return segment.times().raw().get(event);
    }

    JourneySet during(Instant from, Instant until) {
        long first = segment.times().ceiling(Micros.ceiling(from));
        long last = segment.times().ceiling(Micros.ceiling(until));
        return journeys((event, length) -> {
            if (raw(event) >= last || raw(event + length - 1) < first) {
                return false;
            }
            for (int e = event; e < event + length; e++) {
                if (raw(e) >= first) {
                    return raw(e) < last;
                }
            }
            return false;
        });
    }

    JourneySet started(Instant from, Instant until) {
        long first = segment.times().ceiling(Micros.ceiling(from));
        long last = segment.times().ceiling(Micros.ceiling(until));
        return journeys((event, length) -> raw(event) >= first && raw(event) < last);
    }

    JourneySet took(Comparison comparison, Duration duration) {
        long limit = Micros.of(duration);
        long unit = segment.times().unitMicros();
        return journeys((event, length) -> comparison.holds((raw(event + length - 1) - raw(event)) * unit, limit));
    }

    JourneySet waited(String from, String to, Comparison comparison, Duration duration) {
        return pairs(labels.activities(), sequences.activity(from), sequences.activity(to), comparison, duration);
    }

    JourneySet handed(String from, String to, Comparison comparison, Duration duration) {
        return pairs(labels.areas(), sequences.area(from), sequences.area(to), comparison, duration);
    }

    /** Journeys with a step of the one kind directly before one of the other, the time between in this relation. */
    private JourneySet pairs(int[] ofLabel, int from, int to, Comparison comparison, Duration duration) {
        long limit = Micros.of(duration);
        long unit = segment.times().unitMicros();
        VariantTest possible = SequenceTests.has(ofLabel, from, to);
        JourneySet found = new JourneySet(segment.journeyCount());
        VariantWalk variants = walk();
        while (variants.next()) {
            if (!possible.holds(variants)) {
                continue;
            }
            for (int k = 1; k < variants.length(); k++) {
                int at = variants.start() + k;
                if (ofLabel[variants.labels()[at - 1]] != from || ofLabel[variants.labels()[at]] != to) {
                    continue;
                }
                int event = variants.firstEvent(variants.first()) + k;
                for (int j = variants.first(); j < variants.first() + variants.count(); j++) {
                    if (comparison.holds((raw(event) - raw(event - 1)) * unit, limit)) {
                        found.add(j);
                    }
                    event += variants.length();
                }
            }
        }
        return found;
    }

    JourneySet channels(List<String> names) {
        boolean[] marks = table.channelNames().marks(names);
        return JourneyValues.ofChannel(segment, table).having(segment.journeyCount(), channel -> marks[(int) channel]);
    }

    JourneySet score(Comparison comparison, double limit) {
        JourneySet found = new JourneySet(segment.journeyCount());
        var scores = Part.whole(0, segment).scores();
        while (scores.next()) {
            if (comparison.holds(scores.score(), limit)) {
                found.add(scores.journey());
            }
        }
        return found;
    }

    JourneySet attribute(Filter.Attribute wanted) {
        JourneySet found = new JourneySet(segment.journeyCount());
        for (AttributeColumn.View column : table.attributes(wanted.name())) {
            found.addAll(JourneyValues.of(segment, column).having(segment.journeyCount(), carries(column, wanted)));
        }
        return found;
    }

    JourneySet number(String name, Comparison comparison, double limit) {
        JourneySet found = new JourneySet(segment.journeyCount());
        for (AttributeColumn.View column : table.attributes(name)) {
            if (column.kind() == Kind.NUMBER) {
                found.addAll(JourneyValues.of(segment, column)
                        .having(
                                segment.journeyCount(),
                                value -> comparison.holds(Double.longBitsToDouble(value), limit)));
            }
        }
        return found;
    }

    /** Texts are equal by their characters, numbers by their value however it is written. */
    private static JourneyValues.Test carries(AttributeColumn.View column, Filter.Attribute filter) {
        return switch (column.kind()) {
            case TEXT -> {
                long[] wanted = filter.values().stream()
                        .mapToLong(value -> column.texts().find(value))
                        .filter(id -> id != Words.ABSENT)
                        .sorted()
                        .toArray();
                yield wanted.length == 1
                        ? value -> value == wanted[0]
                        : value -> Arrays.binarySearch(wanted, value) >= 0;
            }
            case NUMBER -> {
                double[] numbers = filter.numbers();
                yield value -> Arrays.stream(numbers).anyMatch(n -> n == Double.longBitsToDouble(value));
            }
            case TIME, FLAG ->
                value -> filter.values().contains(column.value(value).text());
        };
    }

    JourneySet promised(PromiseState state, String name) {
        JourneySet found = new JourneySet(segment.journeyCount());
        for (Promise promise : promises) {
            if (promise.name().equals(name)) {
                MadePromises made = MadePromises.of(table, segment, promise);
                for (int i = 0; i < made.size(); i++) {
                    if (made.is(state, i, end)) {
                        found.add(made.journey(i));
                    }
                }
            }
        }
        return found;
    }

    JourneySet journeys(List<String> ids) {
        JourneySet found = new JourneySet(segment.journeyCount());
        ids.forEach(id -> log.journeys(number, id).forEach(found::add));
        return found;
    }

    JourneySet unnoticed() {
        JourneySet noticed = variants(sequences.repeated(List.of()));
        for (Promise promise : promises) {
            MadePromises made = MadePromises.of(table, segment, promise);
            for (int i = 0; i < made.size(); i++) {
                if (made.is(PromiseState.LATE, i, end)
                        || made.is(PromiseState.NEVER, i, end) && !made.is(PromiseState.OPEN, i, end)) {
                    noticed.add(made.journey(i));
                }
            }
        }
        noticed.flip();
        return noticed;
    }
}
