package org.hilo.andina;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hilo.engine.Event;
import org.hilo.engine.EventLog;
import org.hilo.engine.EventTable;
import org.hilo.engine.Filter;
import org.hilo.engine.Lens;
import org.hilo.engine.Promise;
import org.hilo.engine.Reference;
import org.hilo.engine.Value;
import org.hilo.intake.IncomingEvent;
import org.hilo.intake.InputFile;
import org.hilo.intake.Intake;
import org.hilo.intake.Progress;
import org.hilo.intake.ReadOptions;
import org.hilo.intake.Refusal;
import org.hilo.intake.Report;
import org.hilo.intake.Sink;
import org.hilo.intake.mapping.Mapping;
import org.hilo.intake.mapping.PromiseMapping;

/** Andina's year as the product reads it: the files through intake into the engine. Made once for all tests. */
final class Year {
    static final ZoneId ZONE = ZoneId.of("America/Santiago");

    private static final class Holder {
        static final Year YEAR = new Year(Andina.standard());
    }

    final EventTable table = new EventTable();
    final List<Refusal> refusals = new ArrayList<>();
    final List<IncomingEvent> comments = new ArrayList<>();
    final Report report;
    private final Mapping mapping = Mapping.parse(Andina.mapping());
    private long next = 1;

    static Year standard() {
        return Holder.YEAR;
    }

    private Year(Andina andina) {
        try {
            Path folder = Files.createTempDirectory("andina");
            List<InputFile> files = andina.writeTo(folder, Andina.Progress.NONE).stream()
                    .map(written -> InputFile.of(written.file()))
                    .toList();
            report = new Intake(InstantSource.fixed(
                            Truths.YEAR_UNTIL.atStartOfDay(ZONE).toInstant()))
                    .read(files, mapping, ReadOptions.standard(), new Filling(), Progress.NONE);
            for (InputFile file : files) {
                Files.delete(file.path());
            }
            Files.delete(folder.resolve(Andina.MAPPING));
            Files.delete(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    EventLog orders() {
        return table.journeys(Lens.of("order"))
                .with(mapping.promises().stream().map(Year::promise).toList());
    }

    Promise promise(String name) {
        return mapping.promises().stream()
                .filter(promise -> promise.name().equals(name))
                .map(Year::promise)
                .findFirst()
                .orElseThrow();
    }

    private static Promise promise(PromiseMapping mapping) {
        return switch (mapping.by()) {
            case INSTANT -> Promise.byInstant(mapping.name(), mapping.due(), mapping.delivered());
            case DAY -> Promise.byDay(mapping.name(), mapping.due(), mapping.delivered(), ZONE);
        };
    }

    static Filter from(LocalDate day) {
        return new Filter.Started(start(day), start(Truths.YEAR_UNTIL));
    }

    static Filter between(LocalDate from, LocalDate until) {
        return new Filter.Started(start(from), start(until));
    }

    static Filter where(String attribute, String value) {
        return new Filter.Attribute(attribute, List.of(value));
    }

    static Filter passed(String activity) {
        return new Filter.Passed(List.of(activity));
    }

    private static Instant start(LocalDate day) {
        return day.atStartOfDay(ZONE).toInstant();
    }

    private final class Filling implements Sink {
        @Override
        public void accept(IncomingEvent event) {
            if (event.comment() != null) {
                comments.add(event);
            }
            Map<String, Value> attributes = new LinkedHashMap<>();
            event.attributes().forEach((name, value) -> attributes.put(name, value(value)));
            table.add(new Event(
                    next++,
                    event.time(),
                    event.activity(),
                    event.area(),
                    event.channel(),
                    event.references().stream()
                            .map(reference -> new Reference(reference.type(), reference.id()))
                            .toList(),
                    attributes,
                    event.score()));
        }

        @Override
        public void refuse(Refusal refusal) {
            refusals.add(refusal);
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
}
