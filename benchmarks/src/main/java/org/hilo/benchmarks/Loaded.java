package org.hilo.benchmarks;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.function.Supplier;
import org.hilo.cli.Filling;
import org.hilo.engine.EventTable;
import org.hilo.intake.InputFile;
import org.hilo.intake.Intake;
import org.hilo.intake.Progress;
import org.hilo.intake.ReadOptions;
import org.hilo.intake.Report;
import org.hilo.intake.mapping.Mapping;
import org.jspecify.annotations.Nullable;

/** A file read through the product's own door into a table, as {@code ./hilo trace} does it. */
final class Loaded {

    private Loaded() {}

    /** The corpus in a table. */
    static EventTable table(Path csv, Supplier<EventTable> tables) {
        return table(csv, Mapping.parse(Corpus.MAPPING), tables);
    }

    /** @param mapping null for formats that need none */
    static EventTable table(Path file, @Nullable Mapping mapping, Supplier<EventTable> tables) {
        Filling filling = new Filling(tables, null);
        Report report = new Intake(InstantSource.system())
                .read(InputFile.of(file), mapping, new ReadOptions(false, false), filling, Progress.NONE);
        if (report.refusedCount() > 0) {
            throw new IllegalStateException("the corpus has no wrong line: " + filling.refusals());
        }
        return filling.table();
    }
}
