package org.hilo.cli.read;

import java.util.List;
import org.hilo.engine.EventLog;
import org.hilo.engine.EventTable;
import org.hilo.engine.Lens;
import org.hilo.intake.Refusal;
import org.hilo.intake.Report;
import org.jspecify.annotations.Nullable;

/** Events in a table, with what their reading saw. Closing it gives up the folder that they may lie in. */
public final class Gathered implements AutoCloseable {

    /** Keeps the table with the journeys of a lens, where it is kept. */
    interface Keeping {
        /** In memory, or in a folder that is thrown away. */
        Keeping NOT = (table, lens) -> {};

        void keep(EventTable table, Lens lens);
    }

    private final EventTable table;
    private final Report report;
    private final List<Refusal> refusals;
    private final List<String> files;
    private final Keeping keeping;
    private final @Nullable AutoCloseable folder;

    Gathered(
            EventTable table,
            Report report,
            List<Refusal> refusals,
            List<String> files,
            Keeping keeping,
            @Nullable AutoCloseable folder) {
        this.table = table;
        this.report = report;
        this.refusals = List.copyOf(refusals);
        this.files = List.copyOf(files);
        this.keeping = keeping;
        this.folder = folder;
    }

    /** The journeys under the lens; in a kept folder they are kept from now on. */
    public EventLog journeys(Lens lens) {
        EventLog log = table.journeys(lens);
        keeping.keep(table, lens);
        return log;
    }

    public Report report() {
        return report;
    }

    /** The first refusals. */
    public List<Refusal> refusals() {
        return refusals;
    }

    /** Names of the files that the events came from. */
    public List<String> files() {
        return files;
    }

    @Override
    public void close() {
        if (folder != null) {
            try {
                folder.close();
            } catch (Exception e) {
                throw new IllegalStateException("the folder of events could not be closed", e);
            }
        }
    }
}
