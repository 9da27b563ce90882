package org.hilo.benchmarks;

import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;

/** Events over HTTP, each answer only after its commit; and how soon an acknowledged event is in the flow map. */
final class Ingest {

    private static final AtomicLong NEXT = new AtomicLong();
    private static final String SOURCE = "bench-" + Instant.now().getEpochSecond();

    private Ingest() {}

    static void measure(Visitor visitor, int seconds, Results results) throws Exception {
        rate(visitor, 500, 4, seconds, results, "≥ 30,000 events/s");
        rate(visitor, 1, 16, seconds, results, "≥ 5,000 events/s, p99 ≤ 50 ms");
        rate(visitor, 1, 32, seconds, results, "≥ 5,000 events/s, p99 ≤ 50 ms");
    }

    private static void rate(Visitor visitor, int batch, int connections, int seconds, Results results, String budget)
            throws Exception {
        send(visitor, batch, connections, 2); // warm
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
    static void visibleWithin(Visitor visitor, int tries, Results results) throws Exception {
        double[] millis = new double[tries];
        for (int i = 0; i < tries; i++) {
            String activity = "Visible " + SOURCE + " " + i;
            accepted(visitor.postEvents(events(1, activity)));
            long acknowledged = System.nanoTime();
            while (!visitor.get("/api/v1/trace/flow?lens=order").body().contains(activity)) {
                if (ServerProcess.seconds(acknowledged) > 30) {
                    throw new IllegalStateException("not visible after 30 s: " + activity);
                }
            }
            millis[i] = (System.nanoTime() - acknowledged) / 1e6;
        }
        Times times = Times.of(millis);
        results.add(Finding.of("server: committed → in the flow map, p99", times.quantile(0.99), "ms")
                .detail(String.format(
                        Locale.ROOT,
                        "%d events one after another, idle otherwise, p50 %.0f ms; includes the answer of the API",
                        times.n(),
                        times.quantile(0.5)))
                .budget("≤ 1 s"));
    }

    private static void accepted(HttpResponse<String> answer) {
        if (answer.statusCode() / 100 != 2) {
            throw new IllegalStateException("not accepted: " + answer.statusCode() + " " + answer.body());
        }
    }

    private static String events(int count, String activity) {
        StringBuilder json = new StringBuilder("[");
        for (int i = 0; i < count; i++) {
            long id = NEXT.incrementAndGet();
            json.append(i == 0 ? "" : ",")
                    .append("{\"specversion\":\"1.0\",\"source\":\"")
                    .append(SOURCE)
                    .append("\",\"id\":\"")
                    .append(id)
                    .append("\",\"type\":\"")
                    .append(activity)
                    .append("\",\"time\":\"")
                    .append(Instant.now())
                    .append("\",\"data\":{\"area\":\"Logística\",\"channel\":\"web\",\"references\":{\"order\":\"B-")
                    .append(SOURCE)
                    .append('-')
                    .append(id / 10)
                    .append("\"}}}");
        }
        return json.append(']').toString();
    }
}
