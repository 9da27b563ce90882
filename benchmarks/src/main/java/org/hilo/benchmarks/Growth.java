package org.hilo.benchmarks;

import java.util.List;
import java.util.Locale;
import org.hilo.engine.EventLog;
import org.hilo.engine.EventTable;
import org.hilo.engine.Filter;
import org.hilo.engine.Lens;
import org.hilo.engine.Question;

/** How the cost grows with events, activities and variants. */
final class Growth {
    private static final int WARM = 8;
    private static final int ROUNDS = 7;
    private static final int MILLION = 1_000_000;
    private static final List<EngineRow> ASKED = List.of(
            EngineRow.FLOW_COUNTS,
            EngineRow.FLOW_WAITS,
            EngineRow.HANDOFFS,
            EngineRow.VARIANTS,
            EngineRow.COUNTS_OF_TIME,
            EngineRow.WAITS_OF_ATTRIBUTE);

    private Growth() {}

    static void measure(Results results) {
        for (int events : new int[] {MILLION / 10, MILLION, 10 * MILLION}) {
            measure("events", Corpus.Shape.usual(events), results);
        }
        for (int activities : new int[] {10, 100, 1_000, 10_000}) {
            measure("activities", new Corpus.Shape(MILLION, activities, 0), results);
        }
        for (double wild : new double[] {Corpus.Shape.ONE_WAY, 0, 0.01, 0.1, 1}) {
            measure("variants", new Corpus.Shape(10 * MILLION, 30, wild), results);
        }
        measure("variants", new Corpus.Shape(50 * MILLION, 30, 1), results);
    }

    private static void measure(String along, Corpus.Shape shape, Results results) {
        EventTable table = Corpus.table(shape);
        double sorting = Stopwatch.seconds(() -> table.journeys(Lens.of("order")));
        EventLog log = table.journeys(Lens.of("order"));
        long variants = log.ask(Question.variants(1), Filter.all()).total();
        String size = String.format(
                Locale.ROOT, "%,d events, %,d activities, %,d variants", shape.events(), shape.activities(), variants);
        results.add(
                Finding.of("growth by " + along + ": sort", sorting * 1e3, "ms").detail(size));
        for (EngineRow row : ASKED) {
            for (int i = 0; i < WARM; i++) {
                row.ask(log, i);
            }
            int[] asking = {WARM};
            double seconds = Stopwatch.fastest(ROUNDS, () -> row.ask(log, asking[0]++));
            results.add(Finding.of("growth by " + along + ": " + row.title(), seconds * 1e3, "ms")
                    .detail(size + "; fastest of " + ROUNDS));
        }
    }
}
