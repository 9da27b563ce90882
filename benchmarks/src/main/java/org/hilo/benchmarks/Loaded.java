package org.hilo.benchmarks;

import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hilo.engine.Event;
import org.hilo.engine.EventLog;
import org.hilo.engine.EventTable;
import org.hilo.engine.Lens;
import org.hilo.engine.Reference;
import org.hilo.engine.Value;
import org.hilo.intake.IncomingEvent;
import org.hilo.intake.InputFile;
import org.hilo.intake.Intake;
import org.hilo.intake.Progress;
import org.hilo.intake.ReadOptions;
import org.hilo.intake.Refusal;
import org.hilo.intake.Sink;
import org.hilo.intake.mapping.Mapping;
import org.jspecify.annotations.Nullable;

/** A file read through the product's own door into a journey log, as {@code ./hilo trace} does it. */
final class Loaded implements Sink {

    private static final int BATCH = 1_000;

    private final EventTable table = new EventTable();
    private final List<Event> batch = new ArrayList<>();
    private long count;

    static EventLog log(Path csv) {
        return table(csv, Mapping.parse(Corpus.MAPPING)).journeys(Lens.of("order"));
    }

    /** @param mapping null for formats that need none */
    static EventTable table(Path file, @Nullable Mapping mapping) {
        Loaded loaded = new Loaded();
        new Intake(InstantSource.system())
                .read(InputFile.of(file), mapping, new ReadOptions(false, false), loaded, Progress.NONE);
        loaded.flush();
        return loaded.table;
    }

    @Override
    public void accept(IncomingEvent incoming) {
        List<Reference> references = incoming.references().stream()
                .map(reference -> new Reference(reference.type(), reference.id()))
                .toList();
        Map<String, Value> attributes = new LinkedHashMap<>();
        incoming.attributes().forEach((name, value) -> attributes.put(name, value(value)));
        batch.add(new Event(
                ++count,
                incoming.time(),
                incoming.activity(),
                incoming.area(),
                incoming.channel(),
                references,
                attributes,
                incoming.score()));
        if (batch.size() == BATCH) {
            flush();
        }
    }

    @Override
    public void refuse(Refusal refusal) {
        throw new IllegalStateException("the corpus has no wrong line: " + refusal);
    }

    private void flush() {
        table.addAll(batch);
        batch.clear();
    }

    private static Value value(Object value) {
        return switch (value) {
            case Double number -> new Value.Number(number);
            case Instant time -> new Value.Time(time);
            case Boolean flag -> new Value.Flag(flag);
            default -> new Value.Text(value.toString());
        };
    }
}
