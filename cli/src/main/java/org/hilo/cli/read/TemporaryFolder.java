package org.hilo.cli.read;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.hilo.engine.EventFolder;
import org.hilo.engine.EventTable;

/** A folder for events that are too many for memory; deleted at the end, also when the process is interrupted. */
final class TemporaryFolder implements AutoCloseable {
    /** Whoever still writes while the process ends may add a file to a folder that is being emptied. */
    private static final int TRIES = 10;

    private final Path folder;
    private final EventFolder events;
    private final Thread atExit;

    private TemporaryFolder(Path folder) {
        this.folder = folder;
        this.events = EventFolder.open(folder, false);
        this.atExit = Thread.ofPlatform().unstarted(this::delete);
        Runtime.getRuntime().addShutdownHook(atExit);
    }

    static TemporaryFolder create() {
        try {
            return new TemporaryFolder(Files.createTempDirectory("hilo-trace-"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Path folder() {
        return folder;
    }

    EventTable table() {
        return events.create();
    }

    @Override
    public void close() {
        events.close();
        delete();
        try {
            Runtime.getRuntime().removeShutdownHook(atExit);
        } catch (IllegalStateException e) {
            // the process is ending, and the hook finds nothing left
        }
    }

    private void delete() {
        for (int i = 0; i < TRIES && Files.exists(folder); i++) {
            try (Stream<Path> inside = Files.walk(folder)) {
                List<Path> deepestFirst =
                        inside.sorted(Comparator.reverseOrder()).toList();
                for (Path path : deepestFirst) {
                    Files.deleteIfExists(path);
                }
            } catch (IOException | UncheckedIOException e) {
                // tried again
            }
        }
    }
}
