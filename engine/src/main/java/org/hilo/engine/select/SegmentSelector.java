package org.hilo.engine.select;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.hilo.engine.Comparison;
import org.hilo.engine.Filter;
import org.hilo.engine.Handoff;
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
import org.hilo.engine.table.AttributeColumn;
import org.hilo.engine.table.AttributeColumn.Kind;
import org.hilo.engine.table.LabelView;
import org.hilo.engine.table.TableView;

/** Selects journeys of one segment; what depends on the sequence alone is decided once for each variant. */
final class SegmentSelector {
    /** Activity or area that no step has. */
    private static final int NOBODY = Integer.MIN_VALUE;

    /** A test of one variant. */
    private interface VariantTest {
        boolean holds(VariantWalk variant);
    }

    /** A test of one journey, by its first event and its length. */
    private interface JourneyTest {
        boolean holds(int event, int length);
    }

    private final TableView table;
    private final LabelView labels;
    private final Segment segment;
    private final List<Promise> promises;
    private final long end;

    SegmentSelector(JourneyLog log, Segment segment, List<Promise> promises, long end) {
        this.table = log.table();
        this.labels = table.labels();
        this.segment = segment;
        this.promises = promises;
        this.end = end;
    }

    JourneySet all() {
        return JourneySet.all(segment.journeyCount());
    }

    private VariantWalk walk() {
        return new Part(0, segment, null, 0, segment.journeyCount()).variants();
    }

    private JourneySet variants(VariantTest test) {
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

    JourneySet starts(List<String> names) {
        boolean[] marks = ofActivities(names);
        return variants(v -> marks[v.labels()[v.start()]]);
    }

    JourneySet ends(List<String> names) {
        boolean[] marks = ofActivities(names);
        return variants(v -> marks[v.labels()[v.start() + v.length() - 1]]);
    }

    JourneySet passed(List<String> names) {
        return passed(ofActivities(names));
    }

    JourneySet areas(List<String> names) {
        boolean[] marks = table.areaNames().marks(names);
        boolean unknown = names.contains(Handoff.UNKNOWN_AREA);
        boolean[] ofLabel = new boolean[labels.size()];
        for (int label = 0; label < ofLabel.length; label++) {
            int area = labels.areas()[label];
            ofLabel[label] = area == Words.ABSENT ? unknown : marks[area];
        }
        return passed(ofLabel);
    }

    private JourneySet passed(boolean[] marks) {
        return variants(v -> {
            for (int k = v.start(); k < v.start() + v.length(); k++) {
                if (marks[v.labels()[k]]) {
                    return true;
                }
            }
            return false;
        });
    }

    JourneySet then(String fromName, String toName) {
        int from = activity(fromName);
        int to = activity(toName);
        return variants(v -> {
            boolean passed = false;
            for (int k = v.start(); k < v.start() + v.length(); k++) {
                int activity = labels.activities()[v.labels()[k]];
                if (passed && activity == to) {
                    return true;
                }
                passed |= activity == from;
            }
            return false;
        });
    }

    JourneySet directly(String from, String to) {
        return variants(has(labels.activities(), activity(from), activity(to)));
    }

    JourneySet waited(String from, String to, Comparison comparison, Duration duration) {
        return pairs(labels.activities(), activity(from), activity(to), comparison, duration);
    }

    JourneySet handed(String from, String to, Comparison comparison, Duration duration) {
        return pairs(labels.areas(), area(from), area(to), comparison, duration);
    }

    private static VariantTest has(int[] ofLabel, int from, int to) {
        return v -> {
            for (int k = v.start() + 1; k < v.start() + v.length(); k++) {
                if (ofLabel[v.labels()[k - 1]] == from && ofLabel[v.labels()[k]] == to) {
                    return true;
                }
            }
            return false;
        };
    }

    /** Journeys with a step of the one kind directly before one of the other, the time between in this relation. */
    private JourneySet pairs(int[] ofLabel, int from, int to, Comparison comparison, Duration duration) {
        long limit = Micros.of(duration);
        long unit = segment.times().unitMicros();
        VariantTest possible = has(ofLabel, from, to);
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

    JourneySet exactly(List<String> names) {
        int[] wanted = names.stream().mapToInt(this::activity).toArray();
        return variants(v -> {
            boolean isSame = v.length() == wanted.length;
            for (int k = 0; isSame && k < wanted.length; k++) {
                isSame = labels.activities()[v.labels()[v.start() + k]] == wanted[k];
            }
            return isSame;
        });
    }

    JourneySet channels(List<String> names) {
        boolean[] marks = table.channelNames().marks(names);
        return JourneyValues.ofChannel(segment, table).having(segment.journeyCount(), channel -> marks[(int) channel]);
    }

    JourneySet score(Comparison comparison, double limit) {
        JourneySet found = new JourneySet(segment.journeyCount());
        var scores = new Part(0, segment, null, 0, segment.journeyCount()).scores();
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

    /** Marks the labels of these activities. */
    private boolean[] ofActivities(List<String> names) {
        boolean[] marks = table.activityNames().marks(names);
        boolean[] ofLabel = new boolean[labels.size()];
        for (int label = 0; label < ofLabel.length; label++) {
            ofLabel[label] = marks[labels.activities()[label]];
        }
        return ofLabel;
    }

    private int activity(String name) {
        int id = table.activityNames().find(name);
        return id == Words.ABSENT ? NOBODY : id;
    }

    /** The mark of labels without area for the unknown one. */
    private int area(String name) {
        if (name.equals(Handoff.UNKNOWN_AREA)) {
            return Words.ABSENT;
        }
        int id = table.areaNames().find(name);
        return id == Words.ABSENT ? NOBODY : id;
    }
}
