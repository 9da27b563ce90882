package org.hilo.engine;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/** A process that adds events to a folder, asks, and saves, again and again until it is killed. */
final class FolderWriter {
    static final List<Lens> LENSES =
            List.of(Lens.of("order"), Lens.of("customer").ending(new Ending.Gap(Duration.ofDays(3))));

    private static final String EVENTS = "events";
    private static final Instant BEGIN = Instant.parse("2026-01-01T00:00:00Z");
    private static final String[] ACTIVITIES = {"Order", "Pay", "Ask", "Ship", "Deliver", "Return"};
    private static final String[] AREAS = {"Sales", "Risk", "Stock"};

    /** Of a thousand rounds, how many bring so much that the table and its segments write files between two saves. */
    private static final int LARGE_ROUNDS = 20;

    private static final int LARGE = 200_000;
    private static final int SMALL = 2_000;

    private FolderWriter() {}

    /** Starts one that appends to the folder, and tells a file what it saved. */
    static Process start(Path folder, long seed, Path told) throws IOException {
        String classes = String.join(
                File.pathSeparator,
                Path.of("target", "test-classes").toString(),
                System.getProperty("jdk.module.path", ""),
                System.getProperty("java.class.path"));
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        classes,
                        FolderWriter.class.getName(),
                        folder.toString(),
                        Long.toString(seed))
                .redirectErrorStream(true)
                .redirectOutput(told.toFile())
                .start();
    }

    /** How many events were saved last. */
    static int saved(EventFolder folder) {
        return Math.toIntExact(folder.marks().getOrDefault(EVENTS, 0L));
    }

    /** The events numbered from … until, the same in every process. */
    static List<Event> events(int from, int until) {
        List<Event> events = new ArrayList<>(until - from);
        for (int i = from; i < until; i++) {
            SplittableRandom random = new SplittableRandom(i);
            int order = i / 50 * 10 + random.nextInt(10); // all of an order come near each other
            events.add(new Event(
                    i,
                    BEGIN.plusSeconds(i * 60L + random.nextInt(20_000)),
                    ACTIVITIES[random.nextInt(ACTIVITIES.length)],
                    AREAS[random.nextInt(AREAS.length)],
                    null,
                    List.of(new Reference("order", "" + order), new Reference("customer", "" + order % 5_000)),
                    Map.of("amount", new Value.Number(random.nextInt(9))),
                    random.nextInt(20) == 0 ? (double) random.nextInt(11) : null));
        }
        return events;
    }

    /** Runs in the process of its own: says a line after each save. */
    public static void main(String[] arguments) {
        SplittableRandom random = new SplittableRandom(Long.parseLong(arguments[1]));
        try (EventFolder folder = EventFolder.open(Path.of(arguments[0]), false)) {
            boolean isFilled = folder.isFilled();
            int count = isFilled ? saved(folder) : 0;
            EventTable table = isFilled ? folder.load() : folder.create();
            while (true) {
                int more = 1 + random.nextInt(random.nextInt(1_000) < LARGE_ROUNDS ? LARGE : SMALL);
                table.addAll(events(count, count + more));
                count += more;
                for (Lens lens : LENSES) {
                    table.journeys(lens).ask(Question.variants(1), Filter.all());
                }
                folder.save(table, Map.of(EVENTS, (long) count));
                System.out.println(count);
            }
        }
    }
}
