package org.hilo.trace.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import javax.sql.DataSource;
import org.hilo.intake.InputFile;
import org.hilo.platform.storage.TestDatabase;
import org.hilo.trace.event.EventSamples;
import org.hilo.trace.event.Events;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

class ImportRunTest {
    private final DataSource source = TestDatabase.fresh();
    private final Events events = EventSamples.events(source);

    @AfterEach
    void close() throws Exception {
        events.destroy();
        ((AutoCloseable) source).close();
    }

    @Test
    void aStoppedReadingEndsAfterItsLastPortion(@TempDir Path folder) throws Exception {
        Path file = Files.writeString(folder.resolve("0"), log(20_000));
        ImportStore store = new ImportStore(new JdbcTemplate(source), JdbcClient.create(source));
        long id = store.draft(new Upload(List.of("log.xes"), 1, null, null, false, "Ana", EventSamples.NOW));
        store.start(id, false, EventSamples.NOW);
        ImportRun run = new ImportRun(id, events, store, () -> true);
        CompletableFuture<Boolean> endedByStop;
        try (Turn turn = Turn.take(source)) {
            endedByStop =
                    CompletableFuture.supplyAsync(() -> isStoppedIn(run, List.of(new InputFile(file, "log.xes"))));
            turn.waitUntilSomebodyWaits();
            store.askUndo(id, EventSamples.NOW, "Benito");
        }
        assertThat(endedByStop.get()).isTrue();
        events.undo(id);
        events.add(List.of(EventSamples.event("1", "comes after all that was under way")));
        assertThat(events.countOfImport(id)).isZero();
    }

    private static boolean isStoppedIn(ImportRun run, List<InputFile> files) {
        try {
            run.read(files, null, false, InstantSource.fixed(EventSamples.NOW));
            return false;
        } catch (ImportRun.Stopped e) {
            return true;
        }
    }

    private static String log(int count) {
        StringBuilder log = new StringBuilder("<log>");
        for (int i = 0; i < count; i++) {
            log.append("""
                    <trace><string key="concept:name" value="B-%d"/><event><string key="concept:name" value="Opened"/>
                    <date key="time:timestamp" value="2026-01-01T10:00:00Z"/></event></trace>""".formatted(i));
        }
        return log + "</log>";
    }
}
