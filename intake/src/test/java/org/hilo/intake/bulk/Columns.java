package org.hilo.intake.bulk;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.hilo.intake.BulkRows;
import org.hilo.intake.BulkSink;
import org.hilo.intake.IncomingEvent;
import org.hilo.intake.Reference;
import org.hilo.intake.Refusal;
import org.hilo.intake.Sink;
import org.jspecify.annotations.Nullable;

/** Writes down what it hears in one way, however it comes. */
final class Columns implements Sink, BulkSink {
    final List<String> heard = new ArrayList<>();
    private final Map<Reference, Integer> objects = new HashMap<>();
    private List<String> references = List.of();
    private List<String> texts = List.of();
    private List<BulkRows.Named> numbers = List.of();

    /** The same ears without columns. */
    Sink single() {
        return new Sink() {
            @Override
            public void accept(IncomingEvent event) {
                Columns.this.accept(event);
            }

            @Override
            public void refuse(Refusal refusal) {
                Columns.this.refuse(refusal);
            }
        };
    }

    @Override
    public BulkSink bulk() {
        return this;
    }

    @Override
    public void accept(IncomingEvent event) {
        Map<String, Object> values = new TreeMap<>();
        event.attributes()
                .forEach((name, value) ->
                        values.put(name, value instanceof Instant time ? time.truncatedTo(ChronoUnit.MICROS) : value));
        Map<String, String> named = new TreeMap<>();
        event.references().forEach(r -> {
            named.put(r.type(), r.id());
            numberOf(r);
        });
        hear(
                event.time().truncatedTo(ChronoUnit.MICROS),
                event.activity(),
                event.area(),
                event.channel(),
                event.score(),
                named,
                values);
    }

    private void hear(
            Instant time,
            String activity,
            @Nullable String area,
            @Nullable String channel,
            @Nullable Double score,
            Map<String, String> named,
            Map<String, Object> values) {
        heard.add(time + " " + activity + " " + area + " " + channel + " " + score + " " + named + " " + values);
    }

    @Override
    public void refuse(Refusal refusal) {
        heard.add(refusal.toString());
    }

    @Override
    public void begins(List<String> types, List<String> textNames, List<BulkRows.Named> others) {
        references = types;
        texts = textNames;
        numbers = others;
    }

    @Override
    public int[] accept(List<BulkRows> batches) {
        List<Integer> journeys = new ArrayList<>();
        for (BulkRows rows : batches) {
            for (int i = 0; i < rows.size(); i++) {
                Map<String, String> named = new TreeMap<>();
                int journey = -1;
                for (int type = 0; type < references.size(); type++) {
                    String id = slice(rows, rows.references().get(type), i);
                    if (id != null) {
                        named.put(references.get(type), id);
                        int number = numberOf(new Reference(references.get(type), id));
                        journey = journey < 0 ? number : journey;
                    }
                }
                journeys.add(journey);
                hear(rows, i, named);
            }
        }
        return journeys.stream().mapToInt(j -> j).toArray();
    }

    private void hear(BulkRows rows, int i, Map<String, String> named) {
        Map<String, Object> values = new TreeMap<>();
        for (int text = 0; text < texts.size(); text++) {
            String value = slice(rows, rows.texts().get(text), i);
            if (value != null) {
                values.put(texts.get(text), value);
            }
        }
        for (int number = 0; number < numbers.size(); number++) {
            BulkRows.Numbers mine = rows.numbers().get(number);
            if (mine.isThere()[i]) {
                long payload = mine.payloads()[i];
                values.put(
                        numbers.get(number).name(),
                        switch (numbers.get(number).kind()) {
                            case NUMBER -> Double.longBitsToDouble(payload);
                            case TIME -> time(payload);
                            case FLAG -> payload == 1;
                        });
            }
        }
        Double score = rows.scores().length == 0 || Double.isNaN(rows.scores()[i]) ? null : rows.scores()[i];
        hear(
                time(rows.micros()[i]),
                String.valueOf(name(rows.activities(), i)),
                name(rows.areas(), i),
                name(rows.channels(), i),
                score,
                named,
                values);
    }

    private static @Nullable String name(BulkRows.Names names, int i) {
        return names.ofRows().length == 0 || names.ofRows()[i] < 0
                ? null
                : names.words().get(names.ofRows()[i]);
    }

    private static @Nullable String slice(BulkRows rows, BulkRows.Slices slices, int i) {
        return slices.length()[i] < 0
                ? null
                : new String(rows.text(), slices.from()[i], slices.length()[i], StandardCharsets.UTF_8);
    }

    private static Instant time(long micros) {
        return Instant.ofEpochSecond(Math.floorDiv(micros, 1_000_000L), Math.floorMod(micros, 1_000_000L) * 1_000);
    }

    @Override
    public int numberOf(Reference object) {
        return objects.computeIfAbsent(object, o -> objects.size());
    }

    @Override
    public void forget() {
        heard.clear();
        objects.clear();
    }
}
