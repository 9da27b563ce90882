package org.hilo.intake;

import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.hilo.intake.mapping.Mapping;
import org.hilo.intake.mapping.Settings;
import org.hilo.intake.table.Tally;
import org.jspecify.annotations.Nullable;

/** Reads files of any known format into events, or looks at one to propose a mapping. */
public final class Intake {

    private static final Mapping NO_MAPPING =
            new Mapping("none", Settings.standard(), null, Map.of(), List.of(), List.of());
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
        throw new UnsupportedOperationException("not yet");
    }

    private Report once(List<InputFile> files, Mapping mapping, ReadOptions options, Sink sink, Progress progress) {
        Tally tally = new Tally(sink, options, clock, mapping.activities(), mapping.lens());
        new ReadRun(mapping, tally, progress, clock).read(files);
        return tally.report();
    }

    /** Lets refusals through and swallows events. */
    private record Dry(Sink sink) implements Sink {
        @Override
        public void accept(IncomingEvent event) {}

        @Override
        public void refuse(Refusal refusal) {
            sink.refuse(refusal);
        }
    }
}
