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

    /** Steps looked up at once. */
    private static final int AT_ONCE = 2_048;

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
        int[] rows = new int[AT_ONCE];
        long[] found = new long[AT_ONCE];
        long[] ofJourney = new long[16];
        while (variants.next()) {
            int length = variants.length();
            int most = Math.max(1, AT_ONCE / length);
            if (found.length < length) {
                rows = new int[2 * length];
                found = new long[2 * length];
            }
            if (ofJourney.length < length) {
                ofJourney = new long[2 * length];
            }
            int end = variants.first() + variants.count();
            for (int j = variants.first(); j < end; j += most) {
                int journeys = Math.min(most, end - j);
                segment.rows().read(variants.firstEvent(j), journeys * length, rows);
                for (int i = 0; i < journeys * length; i++) {
                    found[i] = column.get(rows[i]); // so that the processor waits for many at once
                }
                for (int i = 0; i < journeys; i++) {
                    int size = there(found, i * length, length, ofJourney);
                    add(ofJourney, size, values, steps);
                    first[j + i + 1] = values.size();
                }
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

    /** Copies the values that are there, and returns how many. */
    private static int there(long[] found, int from, int length, long[] into) {
        int size = 0;
        for (int i = from; i < from + length; i++) {
            into[size] = found[i];
            size += found[i] == OptionalColumn.ABSENT ? 0 : 1;
        }
        return size;
    }

    private static void add(long[] found, int size, LongColumn values, IntColumn steps) {
        int same = 1;
        while (same < size && found[same] == found[0]) {
            same++;
        }
        if (same < size) {
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
