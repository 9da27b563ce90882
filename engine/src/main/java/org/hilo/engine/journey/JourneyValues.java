package org.hilo.engine.journey;

import java.util.Arrays;
import org.hilo.engine.column.IntColumn;
import org.hilo.engine.column.LongColumn;
import org.hilo.engine.column.OptionalColumn;
import org.hilo.engine.column.Packed;
import org.hilo.engine.table.AttributeColumn;
import org.hilo.engine.table.AttributeColumn.Kind;
import org.hilo.engine.table.TableView;
import org.jspecify.annotations.Nullable;

/**
 * The different values that the steps of each journey of a segment have in one optional column: an attribute, or the channel.
 *
 * @param first first value of each journey, and the number of all values; none when each journey has exactly one
 * @param values the values, as the column knows them
 * @param steps how many steps of the journey have each value
 */
public record JourneyValues(Packed first, Packed values, Packed steps) {

    /** A column's name in what a segment keeps. */
    private record Named(String name, @Nullable Kind kind) {}

    private static final Named CHANNEL = new Named("", null);

    /** Of an attribute; computed once. */
    public static JourneyValues of(Segment segment, AttributeColumn.View attribute) {
        return segment.derived()
                .get(new Named(attribute.name(), attribute.kind()), () -> read(segment, attribute.values()));
    }

    /** Of the channel; computed once. */
    public static JourneyValues ofChannel(Segment segment, TableView table) {
        return segment.derived().get(CHANNEL, () -> read(segment, table.channels()));
    }

    private static JourneyValues read(Segment segment, OptionalColumn.View column) {
        int[] first = new int[segment.journeyCount() + 1];
        LongColumn values = new LongColumn();
        IntColumn steps = new IntColumn();
        VariantWalk variants = Part.whole(0, segment).variants();
        long[] found = new long[16];
        while (variants.next()) {
            int length = variants.length();
            if (found.length < length) {
                found = new long[2 * length];
            }
            for (int j = variants.first(); j >= 0; j = variants.nextJourney(j + 1)) {
                int event = variants.firstEvent(j);
                int size = 0;
                for (int e = event; e < event + length; e++) {
                    long value = column.get(segment.rows().at(e));
                    if (value != OptionalColumn.ABSENT) {
                        found[size++] = value;
                    }
                }
                add(found, size, values, steps);
                first[j + 1] = values.size();
            }
        }
        boolean isOneEach = values.size() == segment.journeyCount();
        for (int j = 0; j < segment.journeyCount() && isOneEach; j++) {
            isOneEach = first[j + 1] == j + 1;
        }
        return new JourneyValues(
                isOneEach ? Packed.none() : Packed.of(first, first.length),
                Packed.of(values.array(), values.size()),
                Packed.of(steps.array(), steps.size()));
    }

    private static void add(long[] found, int size, LongColumn values, IntColumn steps) {
        if (size > 1) {
            Arrays.sort(found, 0, size);
        }
        for (int i = 0; i < size; ) {
            int next = i + 1;
            while (next < size && found[next] == found[i]) {
                next++;
            }
            values.add(found[i]);
            steps.add(next - i);
            i = next;
        }
    }

    /** Where the values of a journey begin. */
    public int first(int journey) {
        return first.size() == 0 ? journey : first.at(journey);
    }

    /** Tests a value. */
    public interface Test {
        boolean holds(long value);
    }

    /** Journeys with some value that passes. */
    public JourneySet having(int journeys, Test test) {
        JourneySet set = new JourneySet(journeys);
        int journey = 0;
        long[] block = new long[1024];
        for (int from = 0; from < values.size(); from += block.length) {
            int count = Math.min(block.length, values.size() - from);
            values.read(from, count, block);
            for (int i = 0; i < count; i++) {
                if (!test.holds(block[i])) {
                    continue;
                }
                journey = first.size() == 0 ? from + i : journey;
                while (first(journey + 1) <= from + i) {
                    journey++;
                }
                set.add(journey);
            }
        }
        return set;
    }
}
