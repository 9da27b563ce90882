package org.hilo.trace.journey;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.UUID;
import org.hilo.engine.DamagedFile;
import org.hilo.engine.EventFolder;
import org.hilo.engine.EventTable;
import org.hilo.trace.event.EventTail.Anchor;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Where the journeys outlive the server, so that a start reads only what is new. Deleted, damaged or of another database,
 * they are built again from PostgreSQL.
 */
@Component
class JourneyFolder implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(JourneyFolder.class);

    private final EventFolder folder;

    JourneyFolder(@Value("${hilo.data:data}") Path data) {
        // what the loss of power tears is seen by its checksum and read again, so no write need wait for the disk
        this.folder = EventFolder.open(data.resolve("journeys"), false);
    }

    /** A table as it was saved, and the event that it reaches to. */
    record Saved(EventTable table, Anchor anchor) {}

    /** What was saved last, every byte of it checked; null when there is nothing that can be believed. */
    @Nullable
    Saved saved() {
        if (!folder.isFilled()) {
            return null;
        }
        try {
            folder.check();
            Map<String, Long> marks = folder.marks();
            return new Saved(folder.load(), anchor(marks));
        } catch (DamagedFile | UncheckedIOException e) {
            LOG.warn("the saved journeys cannot be used and are built again: {}", e.getMessage());
            return null;
        }
    }

    /** An empty table, which writes itself here as it grows. */
    EventTable create() {
        return folder.create();
    }

    /** Saves the table, unless it is an old one that only serves until the new one is complete. */
    void save(EventTable table, Anchor anchor) {
        if (folder.keeps(table)) {
            folder.save(
                    table,
                    Map.of(
                            "history-high", anchor.history().getMostSignificantBits(),
                            "history-low", anchor.history().getLeastSignificantBits(),
                            "rewrites", anchor.rewrites(),
                            "last", anchor.last(),
                            "received", anchor.receivedMicros()));
        }
    }

    private static Anchor anchor(Map<String, Long> marks) {
        return new Anchor(
                new UUID(mark(marks, "history-high"), mark(marks, "history-low")),
                mark(marks, "rewrites"),
                mark(marks, "last"),
                mark(marks, "received"));
    }

    private static long mark(Map<String, Long> marks, String name) {
        Long mark = marks.get(name);
        if (mark == null) {
            throw new DamagedFile(Path.of("manifest"), "has no mark " + name);
        }
        return mark;
    }

    @Override
    public void close() {
        folder.close();
    }
}
