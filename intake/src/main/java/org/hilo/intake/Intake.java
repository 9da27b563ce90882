package org.hilo.intake;

import java.io.IOException;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.hilo.intake.bulk.NotPlain;
import org.hilo.intake.look.LookingGlass;
import org.hilo.intake.mapping.Mapping;
import org.hilo.intake.mapping.Settings;
import org.hilo.intake.source.Format;
import org.hilo.intake.source.Recogniser;
import org.hilo.intake.table.Tally;
import org.jspecify.annotations.Nullable;

/** Reads files of any known format into events, or looks at one to propose a mapping. */
public final class Intake {

    private static final Mapping NO_MAPPING =
            new Mapping("none", Settings.standard(), null, Map.of(), Map.of(), List.of(), List.of());
    private final InstantSource clock;

    public Intake(InstantSource clock) {
        this.clock = clock;
    }

    /** Reads one file. */
    public Report read(InputFile file, @Nullable Mapping mapping, ReadOptions options, Sink sink, Progress progress) {
        return read(List.of(file), mapping, options, sink, progress);
    }

    /**
     * Reads files that belong together. What cannot be read is refused through the sink; nothing is thrown for the
     * content of a file.
     *
     * @param mapping null for formats that need none (XES, OCEL, CloudEvents)
     */
    public Report read(
            List<InputFile> files, @Nullable Mapping mapping, ReadOptions options, Sink sink, Progress progress) {
        Mapping used = mapping == null ? NO_MAPPING : mapping;
        if (options.strict()) {
            Dry dry = new Dry(sink);
            Report rehearsal = once(files, used, options, dry, progress);
            if (rehearsal.refusedCount() > 0) {
                return rehearsal.withoutAccepted();
            }
        }
        return once(files, used, options, sink, progress);
    }

    /** Looks at a file: what it is, what is in it, which mapping would fit, and what must be asked. */
    public Look look(InputFile file) {
        try {
            Format format = Recogniser.recognise(file);
            return switch (format) {
                case TABLE, XLSX, JSON_ROWS -> LookingGlass.table(file, format);
                case XES, OCEL_JSON, OCEL_XML, OCEL1_JSON, CLOUD_EVENTS -> events(file, format);
            };
        } catch (FileRefused e) {
            return refused(e.refusal());
        } catch (IOException e) {
            return refused(new Refusal(
                    file.name(), 0, "", "", Reason.UNREADABLE, Map.of("wrong", String.valueOf(e.getMessage())), ""));
        }
    }

    private Look events(InputFile file, Format format) {
        Preview preview = new Preview();
        try {
            once(List.of(file), NO_MAPPING, new ReadOptions(false, false), preview, Progress.NONE);
        } catch (Preview.Full e) {
            // enough events to show
        }
        return LookingGlass.events(format, preview.events, preview.refusals, preview.events.size());
    }

    private static Look refused(Refusal refusal) {
        return new Look("", "", "", List.of(), List.of(), 0, null, List.of(), List.of(refusal));
    }

    private Report once(List<InputFile> files, Mapping mapping, ReadOptions options, Sink sink, Progress progress) {
        BulkSink bulk = options.deriveIds() ? null : sink.bulk();
        if (bulk != null && ReadRun.mayBePlain(files, mapping)) {
            try {
                return once(files, mapping, options, sink, progress, bulk);
            } catch (NotPlain e) {
                bulk.forget();
            }
        }
        return once(files, mapping, options, sink, progress, null);
    }

    private Report once(
            List<InputFile> files,
            Mapping mapping,
            ReadOptions options,
            Sink sink,
            Progress progress,
            @Nullable BulkSink bulk) {
        Tally tally = new Tally(sink, options, clock, mapping.activities(), mapping.lens(), bulk);
        new ReadRun(mapping, tally, progress, clock, bulk).read(files);
        return tally.report();
    }

    /** Lets refusals through and swallows events. */
    private record Dry(Sink sink) implements Sink {
        @Override
        public void begins(String file) {
            sink.begins(file);
        }

        @Override
        public void accept(IncomingEvent event) {}

        @Override
        public void refuse(Refusal refusal) {
            sink.refuse(refusal);
        }
    }

    /** Keeps the first events and stops the reader. */
    private static final class Preview implements Sink {
        private final List<IncomingEvent> events = new ArrayList<>();
        private final List<Refusal> refusals = new ArrayList<>();

        private static final class Full extends RuntimeException {
            private static final long serialVersionUID = 1L;

            Full() {
                super("", null, false, false);
            }
        }

        @Override
        public void accept(IncomingEvent event) {
            events.add(event);
            stopWhenFull();
        }

        @Override
        public void refuse(Refusal refusal) {
            refusals.add(refusal);
            stopWhenFull();
        }

        private void stopWhenFull() {
            if (events.size() >= LookingGlass.ROWS_SHOWN || refusals.size() >= LookingGlass.ROWS_SHOWN) {
                throw new Full();
            }
        }
    }
}
