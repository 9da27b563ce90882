package org.hilo.benchmarks;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * Generated events of orders in order of arrival: a walk over 30 activities of 9 areas that mostly goes on to the next one,
 * ten events an order, a year long; 10⁷ events have about a million orders of 61,000 variants on 90 edges, as many as the log
 * on which other engines were measured. One order in twelve is premium; a customer has three orders. The same for the same
 * shape.
 */
final class Corpus {

    static final String MAPPING = """
            source: bench
            lens: order
            files:
              - match: "*.csv"
                events:
                  - activity: activity
                    time: time
                    area: area
                    channel: channel
                    references: {order: order, customer: customer}
                    attributes:
                      segment: segment
            """;

    static final int AREAS = 9;
    private static final double NEXT = 0.94;
    private static final double SKIP = 0.04;
    private static final double END = 0.125;
    private static final int LEAST_STEPS = 3;
    private static final long START_SECONDS =
            Instant.parse("2026-01-01T00:00:00Z").getEpochSecond();
    private static final int YEAR_SECONDS = 365 * 24 * 3600;
    private static final int ORDER_BITS = 24;
    private static final int ACTIVITY_BITS = 14;
    private static final String[] CHANNELS = {"web", "phone", "shop"};

    /**
     * What a corpus is like.
     *
     * @param activities how many different ones
     * @param wild share of steps that go anywhere, 0 to 1: more of them, more variants
     */
    record Shape(int events, int activities, double wild) {
        static Shape usual(int events) {
            return new Shape(events, 30, 0);
        }

        String name() {
            return "corpus-%d-%d-%d".formatted(events, activities, Math.round(wild * 1000));
        }
    }

    private Corpus() {}

    /** The file, generated unless it is there already. */
    static Path file(Path folder, Shape shape) throws IOException {
        Path file = Files.createDirectories(folder).resolve(shape.name() + ".csv");
        if (!Files.exists(file)) {
            System.out.printf("hilo: generating %,d events%n", shape.events());
            Path unfinished = file.resolveSibling(file.getFileName() + ".part");
            write(unfinished, rows(shape));
            Files.move(unfinished, file);
        }
        return file;
    }

    /** Packed as seconds, order, activity, so that sorting the numbers sorts by time. */
    static long[] rows(Shape shape) {
        SplittableRandom random = new SplittableRandom(42);
        long[] rows = new long[shape.events()];
        int count = 0;
        for (int order = 0; count < rows.length; order++) {
            long second = random.nextInt(YEAR_SECONDS);
            int activity = start(random.nextDouble()) % shape.activities();
            for (int step = 1; count < rows.length; step++) {
                rows[count++] = second << ORDER_BITS + ACTIVITY_BITS | (long) order << ACTIVITY_BITS | activity;
                if (step >= LEAST_STEPS && random.nextDouble() < END) {
                    break;
                }
                second += 1 + (long) (-Math.log(1 - random.nextDouble()) * 3600 * (1 + activity % 5));
                activity = next(activity, shape, random);
            }
        }
        Arrays.parallelSort(rows);
        return rows;
    }

    private static int start(double chance) {
        return chance < 0.8 ? 0 : chance < 0.95 ? 1 : 2;
    }

    private static int next(int activity, Shape shape, SplittableRandom random) {
        if (shape.wild() > 0 && random.nextDouble() < shape.wild()) {
            return random.nextInt(shape.activities());
        }
        double chance = random.nextDouble();
        int step = chance < NEXT ? 1 : chance < NEXT + SKIP ? 2 : shape.activities() - 1;
        return (activity + step) % shape.activities();
    }

    static int order(long row) {
        return (int) (row >> ACTIVITY_BITS & (1L << ORDER_BITS) - 1);
    }

    static int activity(long row) {
        return (int) (row & (1 << ACTIVITY_BITS) - 1);
    }

    /** Seconds since 1970. */
    static long second(long row) {
        return START_SECONDS + (row >> ORDER_BITS + ACTIVITY_BITS);
    }

    private static void write(Path file, long[] rows) throws IOException {
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 20)) {
            out.write("order,customer,activity,area,time,channel,segment\n".getBytes(StandardCharsets.UTF_8));
            for (long row : rows) {
                int order = order(row);
                int activity = activity(row);
                String line = "O" + order + ",C" + order / 3 + ",Activity " + activity + ",Area " + activity % AREAS
                        + "," + Instant.ofEpochSecond(second(row)) + ","
                        + CHANNELS[(order * 31 + activity) % CHANNELS.length] + ","
                        + (order % 12 == 0 ? "premium" : "basic") + "\n";
                out.write(line.getBytes(StandardCharsets.UTF_8));
            }
        }
    }
}
