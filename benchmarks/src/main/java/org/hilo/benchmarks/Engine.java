package org.hilo.benchmarks;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.hilo.engine.EventFolder;
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

/**
 * The engine beside a loop by hand and beside DuckDB: the same file, the same questions, in the same run; first it is checked
 * that they count alike.
 */
final class Engine {
    private static final Lens ORDER = Lens.of("order");
    private static final int LOADS = 3;

    private final Wanted wanted;
    private final Path folder;
    private final Path corpus;
    private final Results results;
    private final List<String> ratios = new ArrayList<>();

    private Engine(Wanted wanted, Path scratch, Results results) throws IOException {
        this.wanted = wanted;
        this.results = results;
        this.corpus = Corpus.file(scratch, Corpus.Shape.usual(wanted.events()));
        this.folder = scratch.resolve("journeys-" + wanted.events());
    }

    /** Answers a line for each question that the peer was asked too: its time divided by ours. */
    static List<String> measure(Wanted wanted, Path scratch, Results results)
            throws IOException, SQLException, RunnerException, InterruptedException {
        if (!wanted.has("--quick")) {
            Large.measure(scratch, results); // first, while all memory is free: the peer keeps much of it
        }
        Engine engine = new Engine(wanted, scratch, results);
        Map<EngineRow, Double> theirs = engine.load();
        engine.open();
        engine.ask(theirs);
        Live.measure(engine.folder, Corpus.Shape.usual(wanted.events()), results);
        Models.measure(engine.folder, results);
        return engine.ratios;
    }

    /** Fastest of three each, in turns, so that both meet the same disturbances; then the peer is asked everything. */
    private Map<EngineRow, Double> load() throws SQLException {
        double ours = Double.MAX_VALUE;
        double theirs = Double.MAX_VALUE;
        for (int i = 1; i < LOADS; i++) {
            ours = Math.min(ours, Stopwatch.seconds(this::fill));
            theirs = Math.min(theirs, Stopwatch.seconds(() -> Peer.load(corpus).close()));
        }
        ours = Math.min(ours, Stopwatch.seconds(this::fill));
        long start = System.nanoTime();
        try (Peer peer = Peer.load(corpus)) {
            theirs = Math.min(theirs, (System.nanoTime() - start) / 1e9);
            ratio("load", theirs, ours);
            add(
                    "CSV → sorted log on disk",
                    ours,
                    "s",
                    "≤ 3 s at 10⁷, ≥ 2 × DuckDB",
                    format(
                            "fastest of %d; DuckDB loads, encodes and sorts in %.2f s, %.2f ×",
                            LOADS, theirs, theirs / ours));
            check(peer);
            double bySecond = peer.sortByCustomer();
            double lens = Stopwatch.seconds(this::secondLens);
            ratio("another lens, first time", bySecond, lens);
            add("another lens, first time", lens, "s", "≤ 4 s at 10⁷", format("DuckDB sorts anew in %.2f s", bySecond));
            return asked(peer);
        }
    }

    private void fill() {
        try (EventFolder into = EventFolder.open(folder, false)) {
            EventTable table = Loaded.table(corpus, into::create);
            table.journeys(ORDER);
            into.save(table, Map.of());
        }
    }

    private void secondLens() {
        try (EventFolder kept = EventFolder.open(folder, false)) {
            EventTable table = kept.load();
            table.journeys(ORDER);
            table.journeys(Lens.of("customer")).ask(Question.flowCounts(Level.ACTIVITY), Filter.all());
            kept.save(table, Map.of());
        }
    }

    private void check(Peer peer) throws SQLException {
        try (EventFolder kept = EventFolder.open(folder, false)) {
            EventLog log = kept.load().journeys(ORDER);
            Filter month = Filter.parse("during 2026-03-01T00:00:00.000000Z .. 2026-04-01");
            Sql monthly = EngineRow.COUNTS_OF_TIME.peer();
            Question<org.hilo.engine.FlowMap> counts = Question.flowCounts(Level.ACTIVITY);
            agree("edges and ends", edges(log.ask(counts, Filter.all())), peer.ask(Sql.COUNTS));
            agree("edges and ends of a month", edges(log.ask(counts, month)), monthly == null ? 0 : peer.ask(monthly));
            agree("variants", log.ask(Question.variants(1), Filter.all()).total(), peer.ask(Sql.PATHS));
            agree(
                    "hand-offs",
                    log.ask(Question.handoffs(), Filter.all()).handoffs().size(),
                    peer.ask(Sql.AREA_CHANGES));
        }
    }

    /** What the peer counts: pairs, and one for each activity that ends journeys. */
    private static long edges(org.hilo.engine.FlowMap map) {
        return map.edges().size()
                + map.nodes().stream().filter(node -> node.ends() > 0).count();
    }

    private static void agree(String what, long ours, long theirs) {
        if (ours != theirs) {
            throw new IllegalStateException(what + " differ: ours " + ours + ", DuckDB's " + theirs);
        }
        System.out.println("hilo: both count " + ours + " " + what);
    }

    private static Map<EngineRow, Double> asked(Peer peer) throws SQLException {
        Map<EngineRow, Double> millis = new LinkedHashMap<>();
        for (EngineRow row : EngineRow.values()) {
            Sql question = row.peer();
            if (question != null) {
                millis.put(row, peer.millis(question));
            }
        }
        return millis;
    }

    private void open() {
        try (EventFolder kept = EventFolder.open(folder, false)) {
            double seconds = Stopwatch.fastest(LOADS, kept::load);
            add("open a log", seconds * 1e3, "ms", "≤ 200 ms at 10⁸", "");
        }
    }

    private void ask(Map<EngineRow, Double> theirs) throws RunnerException {
        double hand = 0;
        for (RunResult run : jmh()) {
            Result<?> time = run.getPrimaryResult();
            String name = run.getParams().getParam("row");
            if (name == null) {
                hand = time.getScore();
                add("the loop by hand: counts", hand, "ms", "", spread(time));
            } else {
                EngineRow row = EngineRow.valueOf(name);
                String detail = format("%.2f × the loop; ", time.getScore() / hand) + spread(time);
                Double peer = theirs.get(row);
                if (peer != null) {
                    ratio(row.title(), peer, time.getScore());
                    detail += format("; DuckDB %.0f ms, %.0f ×", peer, peer / time.getScore());
                }
                add(row.title(), time.getScore(), "ms", format("≤ %.1f × the loop", row.limit()), detail);
            }
        }
    }

    private static String spread(Result<?> time) {
        return format("± %.2f (99.9 %%)", time.getScoreError());
    }

    /** The loop comes first. */
    private Collection<RunResult> jmh() throws RunnerException {
        List<RunResult> all = new ArrayList<>();
        for (String name : List.of("HandLoop", "EngineQuestions")) {
            all.addAll(new Runner(new OptionsBuilder()
                            .include(name)
                            .shouldFailOnError(true)
                            .forks(1)
                            .warmupIterations(4)
                            .warmupTime(TimeValue.seconds(1))
                            .measurementIterations(5)
                            .measurementTime(TimeValue.seconds(1))
                            .jvmArgsAppend(
                                    "-Dhilo.folder=" + folder,
                                    "-Dhilo.events=" + wanted.events(),
                                    "-Xmx2g",
                                    "--enable-native-access=ALL-UNNAMED")
                            .verbosity(VerboseMode.SILENT)
                            .build())
                    .run());
        }
        return all;
    }

    private void ratio(String question, double theirs, double ours) {
        ratios.add(format("RATIO %s %.2f", question, theirs / ours));
    }

    private void add(String what, double value, String unit, String budget, String detail) {
        results.add(Finding.of("engine: " + what, value, unit)
                .detail(format("%,d events; ", wanted.events()) + detail)
                .budget(budget));
    }

    private static String format(String pattern, Object... values) {
        return String.format(Locale.ROOT, pattern, values);
    }
}
