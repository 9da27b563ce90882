package org.hilo.benchmarks;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * Generated events of orders in order of arrival: a random walk over 30 activities of 9 areas, about ten events an order,
 * a year long; one order in twelve is premium. The same for the same size.
 */
final class Corpus {

    static final String MAPPING = """
            source: bench
            files:
              - match: "*.csv"
                events:
                  - activity: activity
                    time: time
                    area: area
                    references: {order: order}
                    attributes:
                      segment: segment
            """;

    private static final int ACTIVITIES = 30;
    private static final int AREAS = 9;
    private static final double END = 0.1;
    private static final long START_SECONDS =
            Instant.parse("2026-01-01T00:00:00Z").getEpochSecond();
    private static final int YEAR_SECONDS = 365 * 24 * 3600;
    private static final int ORDER_BITS = 24;
    private static final int ACTIVITY_BITS = 5;

    private Corpus() {}

    /** The file, generated unless it is there already. */
    static Path file(Path folder, int events) throws IOException {
        Path file = Files.createDirectories(folder).resolve("corpus-" + events + ".csv");
        if (!Files.exists(file)) {
            System.out.println("hilo: generating " + events + " events");
            Path unfinished = file.resolveSibling(file.getFileName() + ".part");
            write(unfinished, rows(events));
            Files.move(unfinished, file);
        }
        return file;
    }

    /** Packed as seconds, order, activity, so that sorting the numbers sorts by time. */
    private static long[] rows(int events) {
        SplittableRandom random = new SplittableRandom(42);
        long[] rows = new long[events];
        int count = 0;
        for (int order = 0; count < events; order++) {
            long second = random.nextInt(YEAR_SECONDS);
            int activity = random.nextInt(3);
            while (count < events) {
                rows[count++] = second << (ORDER_BITS + ACTIVITY_BITS) | (long) order << ACTIVITY_BITS | activity;
                if (random.nextDouble() < END) {
                    break;
                }
                second += 1 + (long) (-Math.log(1 - random.nextDouble()) * 3600 * (1 + activity % 5));
                activity = next(activity, random);
            }
        }
        Arrays.sort(rows);
        return rows;
    }

    /** Mostly one of the three that follow, seldom anywhere: some edges are heavy, many are thin. */
    private static int next(int activity, SplittableRandom random) {
        return random.nextInt(50) == 0 ? random.nextInt(ACTIVITIES) : (activity + 1 + random.nextInt(3)) % ACTIVITIES;
    }

    private static void write(Path file, long[] rows) throws IOException {
        try (BufferedWriter writer = Files.newBufferedWriter(file)) {
            writer.write("order,activity,area,time,segment\n");
            for (long row : rows) {
                long order = row >> ACTIVITY_BITS & (1L << ORDER_BITS) - 1;
                int activity = (int) (row & (1 << ACTIVITY_BITS) - 1);
                long second = START_SECONDS + (row >> ORDER_BITS + ACTIVITY_BITS);
                writer.write("O" + order + ",Activity " + activity + ",Area " + activity % AREAS + ","
                        + Instant.ofEpochSecond(second) + "," + (order % 12 == 0 ? "premium" : "basic") + "\n");
            }
        }
    }
}
