package org.hilo.cli;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.hilo.engine.Event;
import org.hilo.engine.EventTable;
import org.hilo.engine.Value;
import org.hilo.intake.BulkSink;
import org.hilo.intake.IncomingEvent;
import org.hilo.intake.Refusal;
import org.hilo.intake.Sink;
import org.jspecify.annotations.Nullable;

/** Puts events into a table in batches, and keeps the first refusals. */
public final class Filling implements Sink {

    /** Adding under the table's lock is cheap in batches. */
    private static final int BATCH = 4096;

    /** Nobody reads a thousand refused lines on a terminal; the counts are complete. */
    static final int REFUSALS_SHOWN = 10;

    private final Supplier<EventTable> tables;
    private EventTable table;
    private final List<Event> batch = new ArrayList<>(BATCH);
    private final List<Refusal> refusals = new ArrayList<>();
    private final @Nullable Set<String> attributes;

    /**
     * @param tables gives an empty table; once more when reading must begin again
     * @param attributes those that the questions need, null for all
     */
    public Filling(Supplier<EventTable> tables, @Nullable Set<String> attributes) {
        this.tables = tables;
        this.table = tables.get();
        this.attributes = attributes;
    }

    @Override
    public void accept(IncomingEvent event) {
        batch.add(new Event(
                table.size() + batch.size() + 1L,
                event.time(),
                event.activity(),
                event.area(),
                event.channel(),
                references(event),
                values(event.attributes()),
                event.score()));
        if (batch.size() == BATCH) {
            flush();
        }
    }

    private static List<org.hilo.engine.Reference> references(IncomingEvent event) {
        List<org.hilo.engine.Reference> all = new ArrayList<>(event.references().size());
        event.references().forEach(r -> all.add(new org.hilo.engine.Reference(r.type(), r.id())));
        return all;
    }

    private Map<String, Value> values(Map<String, Object> written) {
        if (written.isEmpty() || attributes != null && attributes.isEmpty()) {
            return Map.of();
        }
        Map<String, Value> values = new LinkedHashMap<>();
        written.forEach((name, value) -> {
            if (attributes == null || attributes.contains(name)) {
                values.put(name, value(value));
            }
        });
        return values;
    }

    private static Value value(Object value) {
        return switch (value) {
            case Double number -> new Value.Number(number);
            case Instant time -> new Value.Time(time);
            case Boolean flag -> new Value.Flag(flag);
            default -> new Value.Text(value.toString());
        };
    }

    @Override
    public void refuse(Refusal refusal) {
        if (refusals.size() < REFUSALS_SHOWN) {
            refusals.add(refusal);
        }
    }

    @Override
    public BulkSink bulk() {
        return new BulkFilling(this::table, this::forget, name -> attributes == null || attributes.contains(name));
    }

    private void forget() {
        table = tables.get();
        batch.clear();
        refusals.clear();
    }

    /** The table with all events in it. */
    public EventTable table() {
        flush();
        return table;
    }

    /** The first refusals. */
    public List<Refusal> refusals() {
        return refusals;
    }

    private void flush() {
        table.addAll(batch);
        batch.clear();
    }
}
