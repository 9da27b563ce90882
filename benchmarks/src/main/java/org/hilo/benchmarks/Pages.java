package org.hilo.benchmarks;

import java.io.IOException;
import java.util.List;
import java.util.Locale;

/** How long one reader waits for each page: asked again and again, and each time after something new has happened. */
final class Pages {

    private static final int CALLS = 60;
    private static final int CALLS_TO_WARM_UP = 20;
    private static final String BUDGET = "≤ 100 ms";

    private static final List<String> PAGES = List.of(
            "/",
            "/trace/flow",
            "/trace/flow?lens=order",
            "/trace/thread",
            "/trace/handoff",
            "/trace/score",
            "/trace/promise",
            "/trace/imports",
            "/trace/identity");

    /** Those whose figures change with every event. */
    private static final List<String> LIVE =
            List.of("/", "/trace/flow", "/trace/flow?lens=order", "/trace/handoff", "/trace/score", "/trace/promise");

    private Pages() {}

    static void measure(Visitor visitor, Results results) throws Exception {
        for (String page : PAGES) {
            measure(visitor, page, "one reader, nothing new in between", () -> {}, results);
        }
        for (String page : LIVE) {
            measure(visitor, page, "each after a new event is in the log", () -> Ingest.oneSeen(visitor), results);
        }
    }

    private static void measure(Visitor visitor, String page, String how, Before before, Results results)
            throws Exception {
        double[] millis = new double[CALLS];
        long bytes = 0;
        for (int i = -CALLS_TO_WARM_UP; i < CALLS; i++) {
            before.call();
            long start = System.nanoTime();
            bytes = read(visitor, page);
            if (i >= 0) {
                millis[i] = (System.nanoTime() - start) / 1e6;
            }
        }
        Times times = Times.of(millis);
        String name = "page " + page + (how.startsWith("each") ? ", live" : "") + ", p95";
        results.add(Finding.of(name, times.quantile(0.95), "ms")
                .detail(String.format(
                        Locale.ROOT,
                        "n %d, p50 %.1f ms, %,d kB, %s",
                        times.n(),
                        times.quantile(0.5),
                        bytes / 1024,
                        how))
                .budget(BUDGET));
    }

    private static long read(Visitor visitor, String page) throws IOException, InterruptedException {
        var answer = visitor.get(page);
        if (answer.statusCode() != 200) {
            throw new IllegalStateException(page + " answers " + answer.statusCode());
        }
        return answer.body().length();
    }

    private interface Before {
        void call() throws Exception;
    }
}
