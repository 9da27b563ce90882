package org.hilo.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.lifecycle.AfterTry;
import net.jqwik.api.lifecycle.BeforeTry;

/** What a folder keeps answers as if it had never been written; what is damaged is not believed. */
class EventFolderTest {
    private static final Lens ORDER = Lens.of("order");
    private static final Lens CUSTOMER = Lens.of("customer").ending(new Ending.Gap(java.time.Duration.ofDays(3)));

    private Path home = Path.of("");

    @BeforeTry
    void begin() throws IOException {
        home = Files.createTempDirectory("hilo-folder");
    }

    @AfterTry
    void end() throws IOException {
        try (Stream<Path> files = Files.walk(home)) {
            for (Path file : files.sorted(java.util.Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    @Property(tries = 100, edgeCases = EdgeCasesMode.NONE)
    void whatWasSavedAnswersAsBefore(@ForAll long seed) {
        List<Event> events = RandomEvents.of(seed, 120);
        int saved = events.size() * 2 / 3;
        try (EventFolder folder = EventFolder.open(home, false)) {
            EventTable table = folder.create();
            table.addAll(events.subList(0, saved / 2));
            table.journeys(ORDER);
            table.addAll(events.subList(saved / 2, saved));
            table.journeys(ORDER);
            table.journeys(CUSTOMER);
            folder.save(table, Map.of("position", 7L));
        }
        try (EventFolder folder = EventFolder.open(home, false)) {
            folder.check();
            EventTable table = folder.load();
            assertThat(folder.marks()).containsExactlyEntriesOf(Map.of("position", 7L));
            same(table, events.subList(0, saved));
            table.addAll(events.subList(saved, events.size()));
            same(table, events);
            folder.save(table, Map.of("position", 8L));
        }
        try (EventFolder folder = EventFolder.open(home, false)) {
            same(folder.load(), events);
            assertThat(folder.marks()).containsEntry("position", 8L);
        }
    }

    @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
    void aFlippedByteIsSeenOrDoesNotMatter(@ForAll long seed) throws IOException {
        List<Event> events = RandomEvents.of(seed, 60);
        save(events);
        SplittableRandom random = new SplittableRandom(seed);
        Path file = some(random);
        flip(file, random.nextLong(Files.size(file)));
        try (EventFolder folder = EventFolder.open(home, false)) {
            folder.check();
            same(folder.load(), events);
        } catch (DamagedFile e) {
            assertThat(e).hasMessageContaining(file.getFileName().toString());
        }
    }

    @Property(tries = 100, edgeCases = EdgeCasesMode.NONE)
    void aTornFileIsNotBelieved(@ForAll long seed) throws IOException {
        save(RandomEvents.of(seed, 60));
        SplittableRandom random = new SplittableRandom(seed);
        Path file = some(random);
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.truncate(random.nextLong(channel.size()));
        }
        try (EventFolder folder = EventFolder.open(home, false)) {
            assertThatThrownBy(() -> {
                        folder.check();
                        folder.load();
                    })
                    .isInstanceOf(DamagedFile.class)
                    .hasMessageContaining(file.getFileName().toString());
        }
    }

    @Property(tries = 20, edgeCases = EdgeCasesMode.NONE)
    void aNewTableLeavesTheSavedOneUntilItIsSavedItself(@ForAll long seed) {
        List<Event> events = RandomEvents.of(seed, 60);
        save(events);
        try (EventFolder folder = EventFolder.open(home, false)) {
            folder.create().addAll(RandomEvents.of(seed + 1, 60));
        }
        try (EventFolder folder = EventFolder.open(home, false)) {
            same(folder.load(), events);
        }
    }

    @Property(tries = 1)
    void oneProcessHasTheFolderAtATime() {
        try (EventFolder folder = EventFolder.open(home, false)) {
            assertThat(folder.isFilled()).isFalse();
            assertThatThrownBy(() -> EventFolder.open(home, false)).hasMessageContaining("is open in another process");
        }
    }

    private void save(List<Event> events) {
        try (EventFolder folder = EventFolder.open(home, false)) {
            EventTable table = folder.create();
            table.addAll(events);
            table.journeys(ORDER);
            table.journeys(CUSTOMER);
            folder.save(table, Map.of());
        }
    }

    private Path some(SplittableRandom random) throws IOException {
        try (Stream<Path> files = Files.list(home)) {
            List<Path> kept =
                    files.filter(file -> !file.endsWith("lock")).sorted().toList();
            return kept.get(random.nextInt(kept.size()));
        }
    }

    private static void flip(Path file, long place) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        bytes[(int) place] ^= (byte) (1 << (place % 8));
        Files.write(file, bytes);
    }

    /** All questions under both lenses are answered as by a table that was never written. */
    private static void same(EventTable table, List<Event> events) {
        EventTable fresh = new EventTable();
        fresh.addAll(events);
        for (Lens lens : List.of(ORDER, CUSTOMER)) {
            for (Question<?> question : Asked.questions(Filter.parse("area Risk"))) {
                assertThat((Object) table.journeys(lens).with(Asked.PROMISES).ask(question, Filter.all()))
                        .usingRecursiveComparison()
                        .withComparatorForType(Asked.nearly(), Double.class)
                        .isEqualTo(fresh.journeys(lens).with(Asked.PROMISES).ask(question, Filter.all()));
            }
        }
    }
}
