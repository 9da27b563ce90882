package org.hilo.engine.table;

import java.time.Instant;
import org.hilo.engine.Value;
import org.hilo.engine.column.Ids;
import org.hilo.engine.column.Micros;
import org.hilo.engine.column.OptionalColumn;

/** The values of one kind that one attribute has, only for the rows that carry it. */
public final class AttributeColumn {
    /** Kinds of values, and what a number in the column means. */
    public enum Kind {
        /** Number of a text. */
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

    /** What readers see of the column. */
    public record View(String name, Kind kind, OptionalColumn.View values, Ids.View texts) {

        /** What a number in the column stands for. */
        public Value value(long payload) {
            return switch (kind) {
                case TEXT -> new Value.Text(texts.get((int) payload));
                case NUMBER -> new Value.Number(Double.longBitsToDouble(payload));
                case TIME -> new Value.Time(Micros.instant(payload));
                case FLAG -> new Value.Flag(payload == 1);
            };
        }
    }

    private final String name;
    private final Kind kind;
    private final OptionalColumn values;
    private final Ids texts;

    AttributeColumn(String name, Kind kind) {
        this(name, kind, new OptionalColumn(), new Ids());
    }

    AttributeColumn(String name, Kind kind, OptionalColumn values, Ids texts) {
        this.name = name;
        this.kind = kind;
        this.values = values;
        this.texts = texts;
    }

    String name() {
        return name;
    }

    Kind kind() {
        return kind;
    }

    OptionalColumn values() {
        return values;
    }

    Ids texts() {
        return texts;
    }

    void add(int row, Value value) {
        values.add(
                row,
                switch (value) {
                    case Value.Text(String text) -> texts.idOf(text);
                    case Value.Number(double number) -> Double.doubleToRawLongBits(number);
                    case Value.Time(Instant time) -> Micros.of(time);
                    case Value.Flag(boolean flag) -> flag ? 1 : 0;
                });
    }

    View view() {
        return new View(name, kind, values.view(), texts.view());
    }
}
