package org.hilo.benchmarks;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.hilo.engine.EventLog;
import org.hilo.engine.EventTable;
import org.hilo.engine.Filter;
import org.hilo.engine.Lens;
import org.hilo.engine.Level;
import org.hilo.engine.Question;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/** The engine beside DuckDB: the same file, the same questions, in the same run; first it is checked that they agree. */
final class Engine {

    private static final int LOADS = 3;

    private Engine() {}

    static void measure(Wanted wanted, Path scratch, Results results)
            throws IOException, SQLException, RunnerException {
        Path corpus = Corpus.file(scratch, Corpus.Shape.usual(wanted.events()));
        check(corpus);
        load(corpus, wanted, results);
        Map<String, Result<?>> times = new LinkedHashMap<>();
        for (RunResult run : jmh(corpus)) {
            String name = run.getParams().getBenchmark();
            times.put(name.substring("org.hilo.benchmarks.".length()), run.getPrimaryResult());
        }
        times.forEach((name, time) -> {
            if (name.startsWith("EngineQuestions.")) {
                results.add(finding(name.substring("EngineQuestions.".length()), time, times, wanted));
            }
        });
    }

    private static Finding finding(String question, Result<?> time, Map<String, Result<?>> times, Wanted wanted) {
        Result<?> peer = times.get("PeerQuestions." + question);
        String beside = peer == null
                ? ""
                : String.format(
                        Locale.ROOT, "; DuckDB %.1f ms, %.0f ×", peer.getScore(), peer.getScore() / time.getScore());
        String detail = String.format(
                Locale.ROOT, "%,d events, ± %.2f (99.9 %%)%s", wanted.events(), time.getScoreError(), beside);
        String budget = question.equals("flowMap") ? "≤ 40 ms at 10⁷ events, ≥ 30 × DuckDB" : "";
        return Finding.of("engine: " + question, time.getScore(), "ms")
                .detail(detail)
                .budget(budget);
    }

    private static Collection<RunResult> jmh(Path corpus) throws RunnerException {
        return new Runner(new OptionsBuilder()
                        .include("EngineQuestions|PeerQuestions")
                        .shouldFailOnError(true)
                        .forks(1)
                        .warmupIterations(6)
                        .warmupTime(TimeValue.seconds(1))
                        .measurementIterations(5)
                        .measurementTime(TimeValue.seconds(1))
                        .jvmArgsAppend("-Dhilo.corpus=" + corpus, "-Xmx6g", "--enable-native-access=ALL-UNNAMED")
                        .verbosity(VerboseMode.SILENT)
                        .build())
                .run();
    }

    /** Fastest of three each, in turns, so that both meet the same disturbances. */
    private static void load(Path corpus, Wanted wanted, Results results) throws SQLException {
        double ours = Double.MAX_VALUE;
        double theirs = Double.MAX_VALUE;
        for (int i = 0; i < LOADS; i++) {
            long start = System.nanoTime();
            Loaded.table(corpus, EventTable::new).journeys(Lens.of("order"));
            ours = Math.min(ours, (System.nanoTime() - start) / 1e9);
            start = System.nanoTime();
            Peer.load(corpus).close();
            theirs = Math.min(theirs, (System.nanoTime() - start) / 1e9);
        }
        results.add(Finding.of("engine: CSV → journey log", ours, "s")
                .detail(String.format(
                        Locale.ROOT,
                        "%,d events, fastest of %d; DuckDB loads, encodes and sorts in %.2f s, %.2f ×",
                        wanted.events(),
                        LOADS,
                        theirs,
                        theirs / ours))
                .budget("≥ 2 × DuckDB"));
    }

    private static void check(Path corpus) throws SQLException {
        EventLog log = Loaded.table(corpus, EventTable::new).journeys(Lens.of("order"));
        try (Peer peer = Peer.load(corpus)) {
            long edges = log.ask(Question.flowMap(Level.ACTIVITY), Filter.all())
                    .edges()
                    .size();
            long variants = log.ask(Question.variants(1), Filter.all()).total();
            long handoffs =
                    log.ask(Question.handoffs(), Filter.all()).handoffs().size();
            agree("edges", edges, peer.ask(Peer.FLOW));
            agree("variants", variants, peer.ask(Peer.VARIANTS));
            agree("hand-offs", handoffs, peer.ask(Peer.HANDOFFS));
        }
    }

    private static void agree(String what, long ours, long theirs) {
        if (ours != theirs) {
            throw new IllegalStateException(what + " differ: ours " + ours + ", DuckDB's " + theirs);
        }
        System.out.println("hilo: both count " + ours + " " + what);
    }
}
