package org.hilo.engine;

import java.time.Instant;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** The values of one kind that one attribute has, only for the rows that carry it. */
final class AttributeColumn {
    /** Kinds of values, and what a payload means. */
    enum Kind {
        /** Id of a word. */
        TEXT,
        /** Bits of a double. */
        NUMBER,
        /** Microseconds since 1970. */
        TIME,
        /** 0 or 1. */
        FLAG;

        static Kind of(Value value) {
            return switch (value) {
                case Value.Text text -> TEXT;
                case Value.Number number -> NUMBER;
                case Value.Time time -> TIME;
                case Value.Flag flag -> FLAG;
            };
        }
    }

    /** What readers see of the column: {@code rows} ascending, one payload each. */
    @SuppressWarnings("ArrayRecordComponent") // shared with the column on purpose, never compared
    record View(String name, Kind kind, int[] rows, long[] payloads, int size, Words words) {

        /** Index of the row's value, negative when the row has none. */
        int find(int row) {
            return Arrays.binarySearch(rows, 0, size, row);
        }

        Value value(int index) {
            long payload = payloads[index];
            return switch (kind) {
                case TEXT -> new Value.Text(words.get((int) payload));
                case NUMBER -> new Value.Number(Double.longBitsToDouble(payload));
                case TIME -> new Value.Time(Micros.instant(payload));
                case FLAG -> new Value.Flag(payload == 1);
            };
        }
    }

    private final String name;
    private final Kind kind;
    private final IntColumn rows = new IntColumn();
    private final LongColumn payloads = new LongColumn();
    private final @Nullable Dictionary dictionary;

    AttributeColumn(String name, Kind kind) {
        this.name = name;
        this.kind = kind;
        this.dictionary = kind == Kind.TEXT ? new Dictionary() : null;
    }

    void add(int row, Value value) {
        rows.add(row);
        payloads.add(
                switch (value) {
                    case Value.Text(String text) -> dictionary == null ? 0 : dictionary.idOf(text);
                    case Value.Number(double number) -> Double.doubleToRawLongBits(number);
                    case Value.Time(Instant time) -> Micros.of(time);
                    case Value.Flag(boolean flag) -> flag ? 1 : 0;
                });
    }

    View view() {
        Words words = dictionary == null ? new Words(new String[0], 0) : dictionary.words();
        return new View(name, kind, rows.array(), payloads.array(), rows.size(), words);
    }
}
