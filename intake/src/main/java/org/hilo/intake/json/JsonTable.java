package org.hilo.intake.json;

import java.io.IOException;
import java.util.function.Function;
import org.hilo.intake.Reason;
import org.hilo.intake.Refusal;
import org.hilo.intake.table.Columns;
import org.hilo.intake.table.Row;
import org.hilo.intake.table.RowSink;
import org.hilo.intake.table.SlotColumns;
import org.hilo.intake.table.TableReader;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Plain objects under a mapping: members are columns, nested ones have a dot between their names. */
public final class JsonTable implements TableReader {

    private final JsonRecords records;

    public JsonTable(JsonRecords records) {
        this.records = records;
    }

    private record ObjectRow(long line, @Nullable Object[] cells) implements Row {
        @Override
        public @Nullable Object cell(int place) {
            return cells[place];
        }
    }

    @Override
    public void read(Function<Columns, RowSink> opening) throws IOException {
        SlotColumns columns = new SlotColumns();
        RowSink sink = opening.apply(columns);
        records.read(new JsonRecords.Listener() {
            @Override
            public void object(long line, JsonNode object) {
                if (!object.isObject()) {
                    sink.spoilt(line, "", object.toString(), Reason.WRONG_KIND, "{ … }");
                    return;
                }
                @Nullable Object[] cells = new @Nullable Object[columns.count()];
                fill(columns, cells, "", object);
                sink.row(new ObjectRow(line, cells));
            }

            @Override
            public void broken(Refusal refusal) {
                sink.spoilt(refusal.line(), refusal.field(), refusal.value(), refusal.reason(), refusal.allowed());
            }
        });
    }

    private static void fill(SlotColumns columns, @Nullable Object[] cells, String outer, JsonNode object) {
        object.properties().forEach(member -> {
            String name = outer.isEmpty() ? member.getKey() : outer + "." + member.getKey();
            JsonNode value = member.getValue();
            if (value.isObject()) {
                fill(columns, cells, name, value);
                return;
            }
            Integer slot = columns.slot(name);
            if (slot != null && !value.isNull()) {
                cells[slot] = value.isNumber()
                        ? value.isIntegralNumber()
                                ? new java.math.BigDecimal(value.bigIntegerValue())
                                : value.decimalValue()
                        : value.isBoolean()
                                ? (Object) value.booleanValue()
                                : value.isArray() ? value.toString() : value.asString();
            }
        });
    }
}
