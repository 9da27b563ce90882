package org.hilo.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Kill -9 at any moment of adding, merging and saving leaves a folder that opens, and is what its events would build anew. */
class FolderCrashTest {
    private static final int KILLS = 8;
    private static final int MOST_NANOS = 600_000_000;
    private static final long POLL_NANOS = 5_000_000;

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path home;

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path said;

    @Test
    void aKilledProcessLeavesWhatItSavedLast() throws Exception {
        SplittableRandom random = new SplittableRandom(11);
        int before = 0;
        for (int kill = 0; kill < KILLS; kill++) {
            int told = killedOne(kill, kill % 2 == 0, random.nextInt(MOST_NANOS));
            try (EventFolder folder = EventFolder.open(home, false)) {
                folder.check();
                EventTable table = folder.load();
                int saved = FolderWriter.saved(folder);
                assertThat(saved).isGreaterThanOrEqualTo(told).isGreaterThanOrEqualTo(before);
                before = saved;
                same(table, saved);
            }
        }
    }

    /** Starts a process, may let it save once, kills it at some moment after that; answers what it said last, or 0. */
    private int killedOne(int seed, boolean hasToSave, long nanos) throws Exception {
        Path told = said.resolve("" + seed);
        Process process = FolderWriter.start(home, seed, told);
        try {
            while (hasToSave && lines(told).isEmpty() && process.isAlive()) {
                LockSupport.parkNanos(POLL_NANOS);
            }
            LockSupport.parkNanos(nanos);
        } finally {
            process.destroyForcibly().waitFor();
        }
        assertThat(lines(told)).allMatch(line -> line.matches("\\d+"));
        return lines(told).isEmpty() ? 0 : Integer.parseInt(lines(told).getLast());
    }

    /** The lines that are complete. */
    private static List<String> lines(Path told) throws IOException {
        String text = Files.readString(told);
        return text.substring(0, text.lastIndexOf('\n') + 1).lines().toList();
    }

    private static void same(EventTable table, int saved) {
        EventTable fresh = new EventTable();
        fresh.addAll(FolderWriter.events(0, saved));
        assertThat(table.size()).isEqualTo(saved);
        for (Lens lens : FolderWriter.LENSES) {
            for (Question<?> question : List.of(
                    Question.flowMap(Level.AREA), Question.variants(20), Question.handoffs(), Question.journeys(50))) {
                assertThat((Object) table.journeys(lens).ask(question, Filter.all()))
                        .usingRecursiveComparison()
                        .withComparatorForType(Asked.nearly(), Double.class)
                        .isEqualTo(fresh.journeys(lens).ask(question, Filter.all()));
            }
        }
    }
}
