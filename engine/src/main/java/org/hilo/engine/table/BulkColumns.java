package org.hilo.engine.table;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.hilo.engine.BulkLoad.NumberKind;
import org.hilo.engine.EventBatch;
import org.hilo.engine.column.Ids;
import org.hilo.engine.column.OptionalColumn;
import org.hilo.engine.column.Words;

/** Adds batches of events to the columns of a table, each column by a thread of its own. */
public final class BulkColumns {
    private final TableColumns columns;
    private final List<ReferenceColumn> references;
    private final List<AttributeColumn> texts;
    private final List<AttributeColumn> numbers;
    private final int[][] objects;

    BulkColumns(TableColumns columns, List<String> references, List<String> texts, Map<String, NumberKind> numbers) {
        this.columns = columns;
        this.references = references.stream().map(columns::reference).toList();
        this.texts = texts.stream()
                .map(name -> columns.attribute(name, AttributeColumn.Kind.TEXT))
                .toList();
        this.numbers = numbers.entrySet().stream()
                .map(e -> columns.attribute(e.getKey(), kind(e.getValue())))
                .toList();
        this.objects = new int[references.size()][];
    }

    private static AttributeColumn.Kind kind(NumberKind kind) {
        return switch (kind) {
            case NUMBER -> AttributeColumn.Kind.NUMBER;
            case TIME -> AttributeColumn.Kind.TIME;
            case FLAG -> AttributeColumn.Kind.FLAG;
        };
    }

    /** Adds all events; the columns do not depend on each other, so each goes through all batches by itself. */
    public void add(List<EventBatch> batches) {
        int row = columns.size();
        int size = batches.stream().mapToInt(EventBatch::size).sum();
        List<Runnable> lanes = new ArrayList<>();
        for (int i = 0; i < references.size(); i++) {
            int number = i;
            objects[i] = new int[size];
            ReferenceColumn column = references.get(i);
            lanes.add(() -> slices(
                    batches, b -> b.references().get(number), column.ids(), column.values(), row, objects[number]));
        }
        for (int i = 0; i < texts.size(); i++) {
            int number = i;
            AttributeColumn column = texts.get(i);
            lanes.add(() ->
                    slices(batches, b -> b.texts().get(number), column.texts(), column.values(), row, new int[size]));
        }
        lanes.add(() -> plain(batches, row));
        for (int i = 0; i < numbers.size(); i++) {
            int number = i;
            lanes.add(() -> numbers(batches, number, row));
        }
        lanes.stream().parallel().forEach(Runnable::run);
        columns.grow(size);
    }

    private interface OfBatch {
        EventBatch.Slices slices(EventBatch batch);
    }

    private static void slices(
            List<EventBatch> batches, OfBatch of, Ids ids, OptionalColumn values, int firstRow, int[] found) {
        int at = 0;
        for (EventBatch batch : batches) {
            EventBatch.Slices slices = of.slices(batch);
            ids.idsOf(batch.text(), slices.from(), slices.length(), batch.size(), found, at);
            for (int i = 0; i < batch.size(); i++, at++) {
                if (found[at] >= 0) {
                    values.add(firstRow + at, found[at]);
                }
            }
        }
    }

    /** Times, labels, channels, scores: cheap, so one thread does them all. */
    private void plain(List<EventBatch> batches, int firstRow) {
        int row = firstRow;
        for (EventBatch batch : batches) {
            int[] activities = numbers(batch.activities(), columns::activity);
            int[] areas = numbers(batch.areas(), columns::area);
            int[] channels = numbers(batch.channels(), columns::channel);
            int[][] labels = new int[activities.length][areas.length + 1];
            Arrays.stream(labels).forEach(ofActivity -> Arrays.fill(ofActivity, EventBatch.ABSENT));
            for (int i = 0; i < batch.size(); i++, row++) {
                int activity = batch.activities().ofEvents()[i];
                int area = at(batch.areas(), i);
                int label = labels[activity][area + 1];
                if (label == EventBatch.ABSENT) {
                    label = columns.label(activities[activity], area == EventBatch.ABSENT ? Words.ABSENT : areas[area]);
                    labels[activity][area + 1] = label;
                }
                columns.plain(row, batch.micros()[i], label);
                int channel = at(batch.channels(), i);
                if (channel != EventBatch.ABSENT) {
                    columns.channel(row, channels[channel]);
                }
                if (batch.scores().length > 0 && !Double.isNaN(batch.scores()[i])) {
                    columns.score(row, batch.scores()[i]);
                }
            }
        }
    }

    private static int at(EventBatch.Names names, int event) {
        return names.ofEvents().length == 0 ? EventBatch.ABSENT : names.ofEvents()[event];
    }

    private interface Numbering {
        int numberOf(String word);
    }

    private static int[] numbers(EventBatch.Names names, Numbering numbering) {
        return names.words().stream().mapToInt(numbering::numberOf).toArray();
    }

    private void numbers(List<EventBatch> batches, int number, int firstRow) {
        int row = firstRow;
        OptionalColumn values = numbers.get(number).values();
        for (EventBatch batch : batches) {
            EventBatch.Numbers mine = batch.numbers().get(number);
            for (int i = 0; i < batch.size(); i++, row++) {
                if (mine.isThere()[i]) {
                    values.add(row, mine.payloads()[i]);
                }
            }
        }
    }

    /** Numbers of the objects of a type that were added last. */
    public int[] objects(int reference) {
        return objects[reference].clone();
    }

    /** The number of an object by its id. */
    public int objectOf(int reference, String id) {
        return references.get(reference).ids().view().find(id);
    }
}
