package org.hilo.benchmarks;

import static java.util.stream.Collectors.joining;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.hilo.engine.BulkLoad;
import org.hilo.engine.EventBatch;
import org.hilo.engine.EventTable;

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
    private static final int ONE_WAY_STEPS = 10;
    private static final int USUAL_ACTIVITIES = 30;
    private static final int AT_ONCE = 1 << 16;
    private static final long START_SECONDS =
            Instant.parse("2026-01-01T00:00:00Z").getEpochSecond();
    private static final int YEAR_SECONDS = 365 * 24 * 3600;
    private static final int ORDER_BITS = 24;
    private static final int ACTIVITY_BITS = 14;
    private static final long MICROS = 1_000_000;
    private static final int PREMIUM = "premium".length();
    private static final int SEGMENTS = PREMIUM + "basic".length();
    private static final int ID_BYTES = 9;
    private static final String[] CHANNELS = {"web", "phone", "shop"};

    /**
     * What a corpus is like.
     *
     * @param activities how many different ones
     * @param wild share of steps that go anywhere, 0 to 1: more of them, more variants; or {@link #ONE_WAY}
     */
    record Shape(int events, int activities, double wild) {
        /** All journeys go the same way of ten steps. */
        static final double ONE_WAY = -1;

        static Shape usual(int events) {
            return new Shape(events, USUAL_ACTIVITIES, 0);
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
            int activity = start(order, random.nextDouble(), shape);
            for (int step = 1; count < rows.length; step++) {
                rows[count++] = second << ORDER_BITS + ACTIVITY_BITS | (long) order << ACTIVITY_BITS | activity;
                if (isLast(step, shape, random)) {
                    break;
                }
                second += 1 + (long) (-Math.log(1 - random.nextDouble()) * 3600 * (1 + activity % 5));
                activity = next(activity, shape, random);
            }
        }
        Arrays.parallelSort(rows);
        return rows;
    }

    /** The last activity of each order. */
    static int[] lastActivities(Shape shape) {
        long[] rows = rows(shape);
        int[] last =
                new int[1 + Arrays.stream(rows).mapToInt(Corpus::order).max().orElse(0)];
        for (long row : rows) {
            last[order(row)] = activity(row);
        }
        return last;
    }

    private static boolean isLast(int step, Shape shape, SplittableRandom random) {
        return shape.wild() == Shape.ONE_WAY ? step == ONE_WAY_STEPS : step >= LEAST_STEPS && random.nextDouble() < END;
    }

    /** Where there are many activities, journeys begin anywhere, else some would never happen. */
    private static int start(int order, double chance, Shape shape) {
        int usual = chance < 0.8 ? 0 : chance < 0.95 ? 1 : 2;
        return shape.wild() == Shape.ONE_WAY
                ? 0
                : shape.activities() > USUAL_ACTIVITIES ? order % shape.activities() : usual;
    }

    private static int next(int activity, Shape shape, SplittableRandom random) {
        if (shape.wild() > 0 && random.nextDouble() < shape.wild()) {
            return random.nextInt(shape.activities());
        }
        double chance = shape.wild() == Shape.ONE_WAY ? 0 : random.nextDouble();
        int step = chance < NEXT ? 1 : chance < NEXT + SKIP ? 2 : shape.activities() - 1;
        return (activity + step) % shape.activities();
    }

    /** The events in a table, without going through a file. */
    static EventTable table(Shape shape) {
        long[] rows = rows(shape);
        EventTable table = new EventTable();
        BulkLoad load = new BulkLoad(table, List.of("order"), List.of("segment"), Map.of());
        List<String> activities = IntStream.range(0, shape.activities())
                .mapToObj(i -> "Activity " + i)
                .toList();
        List<String> areas =
                IntStream.range(0, AREAS).mapToObj(i -> "Area " + i).toList();
        for (int from = 0; from < rows.length; from += AT_ONCE) {
            load.add(List.of(
                    batch(Arrays.copyOfRange(rows, from, Math.min(rows.length, from + AT_ONCE)), activities, areas)));
        }
        return table;
    }

    private static EventBatch batch(long[] rows, List<String> activities, List<String> areas) {
        byte[] text = ("premium" + "basic"
                        + Arrays.stream(rows)
                                .mapToObj(row -> "%09d".formatted(order(row)))
                                .collect(joining()))
                .getBytes(StandardCharsets.UTF_8);
        return new EventBatch(
                rows.length,
                Arrays.stream(rows).map(row -> second(row) * MICROS).toArray(),
                new EventBatch.Names(
                        activities,
                        Arrays.stream(rows).mapToInt(Corpus::activity).toArray()),
                new EventBatch.Names(
                        areas,
                        Arrays.stream(rows)
                                .mapToInt(row -> activity(row) % AREAS)
                                .toArray()),
                EventBatch.Names.NONE,
                new double[0],
                text,
                List.of(new EventBatch.Slices(
                        IntStream.range(0, rows.length)
                                .map(i -> SEGMENTS + i * ID_BYTES)
                                .toArray(),
                        IntStream.range(0, rows.length).map(i -> ID_BYTES).toArray())),
                List.of(new EventBatch.Slices(
                        Arrays.stream(rows)
                                .mapToInt(row -> order(row) % 12 == 0 ? 0 : PREMIUM)
                                .toArray(),
                        Arrays.stream(rows)
                                .mapToInt(row -> order(row) % 12 == 0 ? PREMIUM : SEGMENTS - PREMIUM)
                                .toArray())),
                List.of());
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
