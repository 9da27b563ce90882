package org.hilo.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A folder that was written once and lies in the repository: whatever machine reads it finds the same
 * journeys, and whatever machine writes it writes the same bytes. A change of the format needs a new version number, a new
 * sample ({@code -Dhilo.approve=true}) and a reason.
 */
class SampleFolderTest {
    private static final Path SAMPLE = Path.of("src", "test", "resources", "folder");
    private static final int EVENTS = 250;

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path home;

    @Test
    void whatWasWrittenElsewhereReadsTheSame() throws IOException {
        for (String name : names(SAMPLE)) {
            Files.copy(SAMPLE.resolve(name), home.resolve(name));
        }
        EventTable fresh = new EventTable();
        fresh.addAll(FolderWriter.events(0, EVENTS));
        try (EventFolder folder = EventFolder.open(home, false)) {
            folder.check();
            EventTable table = folder.load();
            assertThat(folder.marks()).containsExactlyEntriesOf(Map.of("events", (long) EVENTS));
            for (Lens lens : FolderWriter.LENSES) {
                assertThat(table.journeys(lens).ask(Question.flowMap(Level.ACTIVITY), Filter.all()))
                        .isEqualTo(fresh.journeys(lens).ask(Question.flowMap(Level.ACTIVITY), Filter.all()));
                assertThat(table.journeys(lens).ask(Question.journeys(EVENTS), Filter.all()))
                        .isEqualTo(fresh.journeys(lens).ask(Question.journeys(EVENTS), Filter.all()));
            }
        }
    }

    @Test
    void everyMachineWritesTheSameBytes() throws IOException {
        try (EventFolder folder = EventFolder.open(home, false)) {
            EventTable table = folder.create();
            table.addAll(FolderWriter.events(0, EVENTS));
            FolderWriter.LENSES.forEach(table::journeys);
            folder.save(table, Map.of("events", (long) EVENTS));
        }
        if (Boolean.getBoolean("hilo.approve")) {
            Files.createDirectories(SAMPLE);
            for (String name : names(SAMPLE)) {
                Files.delete(SAMPLE.resolve(name));
            }
            for (String name : names(home)) {
                Files.copy(home.resolve(name), SAMPLE.resolve(name));
            }
        }
        assertThat(names(home)).isEqualTo(names(SAMPLE));
        for (String name : names(home)) {
            assertThat(home.resolve(name)).as(name).hasSameBinaryContentAs(SAMPLE.resolve(name));
        }
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> !name.equals("lock"))
                    .sorted()
                    .toList();
        }
    }
}
