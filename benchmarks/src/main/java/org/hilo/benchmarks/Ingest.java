package org.hilo.benchmarks;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Events over HTTP, each answer only after its commit; and how soon an acknowledged event is in the flow map. */
final class Ingest {

    private static final int SECONDS_TO_WARM_UP = 10;
    private static final int VISIBLE_TRIES = 100;
    private static final int STREAM_BATCH = 100;
    private static final double STREAM_PER_SECOND = 2_000;
    private static final int POLL_MILLIS = 10;
    private static final int PATIENCE_SECONDS = 30;
    private static final AtomicLong NEXT = new AtomicLong();
    private static final String SOURCE = "bench-" + Instant.now().getEpochSecond();

    private Ingest() {}

    static void measure(Visitor visitor, int seconds, Results results) throws Exception {
        rate(visitor, 500, 4, seconds, results, "≥ 30,000 events/s");
        for (int connections : new int[] {16, 32, 64}) {
            rate(visitor, 1, connections, seconds, results, "≥ 5,000 events/s, p99 ≤ 50 ms");
        }
    }

    private static void rate(Visitor visitor, int batch, int connections, int seconds, Results results, String budget)
            throws Exception {
        send(visitor, batch, connections, SECONDS_TO_WARM_UP);
        long start = System.nanoTime();
        List<Double> millis = send(visitor, batch, connections, seconds);
        double elapsed = ServerProcess.seconds(start);
        Times times = Times.of(millis.stream().mapToDouble(Double::doubleValue).toArray());
        String name = "server: ingest, " + (batch == 1 ? "one event" : batch + " events") + " a request";
        results.add(Finding.of(name, times.n() * (double) batch / elapsed, "events/s")
                .detail(String.format(
                        Locale.ROOT,
                        "%d connections, %,d requests in %.1f s, p50 %.1f ms, p99 %.1f ms",
                        connections,
                        times.n(),
                        elapsed,
                        times.quantile(0.5),
                        times.quantile(0.99)))
                .budget(budget));
    }

    private static List<Double> send(Visitor visitor, int batch, int connections, int seconds) throws Exception {
        long end = System.nanoTime() + seconds * 1_000_000_000L;
        List<Double> millis = Collections.synchronizedList(new ArrayList<>());
        Callable<Integer> sender = () -> {
            int sent = 0;
            while (System.nanoTime() < end) {
                long start = System.nanoTime();
                accepted(visitor.postEvents(events(batch, "Bench step " + sent % 5)));
                millis.add((System.nanoTime() - start) / 1e6);
                sent++;
            }
            return sent;
        };
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Future<Integer> done : threads.invokeAll(Collections.nCopies(connections, sender))) {
                done.get();
            }
        }
        return millis;
    }

    /** From the acknowledgement of an event with a new activity until the flow map counts it. */
    static void visibleWithin(Visitor visitor, Results results) throws Exception {
        visibleWithin(visitor, "idle otherwise", results);
        AtomicBoolean isOver = new AtomicBoolean();
        long start = System.nanoTime();
        AtomicLong sent = new AtomicLong();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<?> stream = threads.submit(() -> {
                while (!isOver.get()) {
                    accepted(visitor.postEvents(events(STREAM_BATCH, "Bench step " + sent.get() % 5)));
                    double due = sent.addAndGet(STREAM_BATCH) / STREAM_PER_SECOND;
                    long early = Math.max(0, (long) (1_000 * (due - ServerProcess.seconds(start))));
                    Thread.sleep(early); // tidy: keeps the pace of the stream
                }
                return null;
            });
            try {
                visibleWithin(visitor, "beside 2,000 events/s in batches of 100", results);
            } finally {
                isOver.set(true);
            }
            stream.get();
        }
        results.add(Finding.of("… the stream beside it", sent.get() / ServerProcess.seconds(start), "events/s")
                .detail("wanted: 2,000"));
    }

    private static void visibleWithin(Visitor visitor, String beside, Results results) throws Exception {
        double[] millis = new double[VISIBLE_TRIES];
        for (int i = 0; i < VISIBLE_TRIES; i++) {
            millis[i] = oneSeen(visitor);
        }
        Times times = Times.of(millis);
        results.add(Finding.of("server: committed → in the flow map, p99", times.quantile(0.99), "ms")
                .detail(String.format(
                        Locale.ROOT,
                        "n %d, p50 %.0f ms, %s; includes the answer of the API",
                        times.n(),
                        times.quantile(0.5),
                        beside))
                .budget("≤ 1 s"));
    }

    /** Sends an event that carries a mark and waits until the flow map filtered by it shows a journey; in milliseconds. */
    static double oneSeen(Visitor visitor) throws Exception {
        String mark = "m" + NEXT.incrementAndGet();
        accepted(visitor.postEvents("[" + event("Bench step 0", mark) + "]"));
        long acknowledged = System.nanoTime();
        String filter = URLEncoder.encode("attribute mark = \"" + mark + "\"", StandardCharsets.UTF_8);
        while (!visitor.get("/api/v1/trace/flow?lens=order&where=" + filter)
                .body()
                .startsWith("{\"journeys\":1,")) {
            if (ServerProcess.seconds(acknowledged) > PATIENCE_SECONDS) {
                throw new IllegalStateException("not visible after " + PATIENCE_SECONDS + " s");
            }
            Thread.sleep(POLL_MILLIS); // tidy: the measured server is another process
        }
        return (System.nanoTime() - acknowledged) / 1e6;
    }

    private static void accepted(HttpResponse<String> answer) {
        if (answer.statusCode() / 100 != 2) {
            throw new IllegalStateException("not accepted: " + answer.statusCode() + " " + answer.body());
        }
    }

    private static String events(int count, String activity) {
        return IntStream.range(0, count)
                .mapToObj(i -> event(activity, "none"))
                .collect(Collectors.joining(",", "[", "]"));
    }

    /** Ten events to an order, as programs send them. */
    private static String event(String activity, String mark) {
        long id = NEXT.incrementAndGet();
        return """
                {"specversion":"1.0","source":"%s","id":"%d","type":"%s","time":"%s","data":{"area":"Logística",\
                "channel":"web","references":{"order":"B-%s-%d"},"attributes":{"mark":"%s"}}}""".formatted(SOURCE, id, activity, Instant.now(), SOURCE, id / 10, mark);
    }
}
