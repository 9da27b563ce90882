package org.hilo.intake.look;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.hilo.intake.Refusal;
import org.hilo.intake.json.JsonRecords;
import org.hilo.intake.json.JsonTable;
import org.hilo.intake.table.Columns;
import org.hilo.intake.table.NamedColumns;
import org.hilo.intake.table.RowSink;
import org.hilo.intake.table.TableReader;
import tools.jackson.databind.JsonNode;

/** Plain objects as a table whose columns are the members of the first objects. */
final class ObjectTable implements TableReader {

    /** A sample tells the members; rarer ones are left to whoever writes the mapping. */
    private static final int OBJECTS_SAMPLED = 200;

    private final JsonRecords records;

    ObjectTable(JsonRecords records) {
        this.records = records;
    }

    @Override
    public void read(Function<Columns, RowSink> opening) throws IOException {
        Set<String> names = new LinkedHashSet<>();
        records.read(new JsonRecords.Listener() {
            private int seen;

            @Override
            public void object(long line, JsonNode object) {
                if (seen++ < OBJECTS_SAMPLED) {
                    collect("", object, names);
                }
            }

            @Override
            public void broken(Refusal refusal) {}
        });
        List<String> columns = new ArrayList<>(names);
        new JsonTable(records).read(slots -> {
            // slots are given in the order of asking, so places agree with the names
            columns.forEach(slots::place);
            return opening.apply(new NamedColumns(columns));
        });
    }

    private static void collect(String outer, JsonNode object, Set<String> names) {
        object.properties().forEach(member -> {
            String name = outer.isEmpty() ? member.getKey() : outer + "." + member.getKey();
            if (member.getValue().isObject()) {
                collect(name, member.getValue(), names);
            } else {
                names.add(name);
            }
        });
    }
}
