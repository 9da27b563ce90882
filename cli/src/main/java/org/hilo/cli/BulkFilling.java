package org.hilo.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.hilo.engine.BulkLoad;
import org.hilo.engine.EventBatch;
import org.hilo.engine.EventTable;
import org.hilo.intake.BulkRows;
import org.hilo.intake.BulkSink;
import org.hilo.intake.Reference;

/** Puts events that come in columns into a table. */
final class BulkFilling implements BulkSink {
    private final Supplier<EventTable> table;
    private final Runnable forget;
    private final Wanted wanted;
    private List<String> types = List.of();
    private List<Integer> texts = List.of();
    private List<Integer> numbers = List.of();
    private BulkLoad load;

    /** Which attributes the questions need. */
    interface Wanted {
        boolean isWanted(String attribute);
    }

    /**
     * @param table the table, in which all single events that came before are
     * @param forget begins with an empty table
     */
    BulkFilling(Supplier<EventTable> table, Runnable forget, Wanted wanted) {
        this.table = table;
        this.forget = forget;
        this.wanted = wanted;
        this.load = new BulkLoad(table.get(), List.of(), List.of(), Map.of());
    }

    @Override
    public void begins(List<String> references, List<String> textNames, List<BulkRows.Named> others) {
        types = List.copyOf(references);
        texts = new ArrayList<>();
        List<String> names = new ArrayList<>();
        for (int i = 0; i < textNames.size(); i++) {
            if (wanted.isWanted(textNames.get(i))) {
                texts.add(i);
                names.add(textNames.get(i));
            }
        }
        numbers = new ArrayList<>();
        Map<String, BulkLoad.NumberKind> kinds = new LinkedHashMap<>();
        for (int i = 0; i < others.size(); i++) {
            if (wanted.isWanted(others.get(i).name())) {
                numbers.add(i);
                kinds.put(others.get(i).name(), kind(others.get(i).kind()));
            }
        }
        load = new BulkLoad(table.get(), references, names, kinds);
    }

    private static BulkLoad.NumberKind kind(BulkRows.Kind kind) {
        return switch (kind) {
            case NUMBER -> BulkLoad.NumberKind.NUMBER;
            case TIME -> BulkLoad.NumberKind.TIME;
            case FLAG -> BulkLoad.NumberKind.FLAG;
        };
    }

    @Override
    public int[] accept(List<BulkRows> batches) {
        table.get(); // single events that came before are in it first
        load.add(batches.stream().map(this::batch).toList());
        int[] journeys = numbered(0);
        for (int type = 1; type < types.size(); type++) {
            int[] others = numbered(type);
            for (int i = 0; i < journeys.length; i++) {
                journeys[i] = journeys[i] < 0 ? others[i] : journeys[i];
            }
        }
        return journeys;
    }

    private int[] numbered(int type) {
        int[] objects = load.objects(type);
        for (int i = 0; i < objects.length; i++) {
            objects[i] = objects[i] < 0 ? objects[i] : number(type, objects[i]);
        }
        return objects;
    }

    /** One number for objects of all types. */
    private int number(int type, int object) {
        return object * types.size() + type;
    }

    private EventBatch batch(BulkRows rows) {
        return new EventBatch(
                rows.size(),
                rows.micros(),
                names(rows.activities()),
                names(rows.areas()),
                names(rows.channels()),
                rows.scores(),
                rows.text(),
                rows.references().stream().map(BulkFilling::slices).toList(),
                texts.stream().map(i -> slices(rows.texts().get(i))).toList(),
                numbers.stream().map(i -> numbers(rows.numbers().get(i))).toList());
    }

    private static EventBatch.Names names(BulkRows.Names names) {
        return new EventBatch.Names(names.words(), names.ofRows());
    }

    private static EventBatch.Slices slices(BulkRows.Slices slices) {
        return new EventBatch.Slices(slices.from(), slices.length());
    }

    private static EventBatch.Numbers numbers(BulkRows.Numbers numbers) {
        return new EventBatch.Numbers(numbers.payloads(), numbers.isThere());
    }

    @Override
    public int numberOf(Reference object) {
        table.get();
        int type = types.indexOf(object.type());
        return number(type, load.objectOf(type, object.id()));
    }

    @Override
    public void forget() {
        forget.run();
    }
}
