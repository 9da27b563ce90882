package org.hilo.benchmarks;

import java.nio.file.Path;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.IntFunction;
import org.hilo.engine.EventFolder;
import org.hilo.engine.EventLog;
import org.hilo.engine.EventTable;
import org.hilo.engine.Filter;
import org.hilo.engine.Lens;
import org.hilo.engine.NameKind;
import org.hilo.engine.Question;

/** Loads, or opens and asks, in a process of its own; prints name, figure, unit and how, apart by tabs. */
final class LargeRun {
    private static final Lens ORDER = Lens.of("order");
    private static final int ASKINGS = 7;

    private LargeRun() {}

    public static void main(String[] arguments) {
        Path corpus = Path.of(arguments[1]);
        try (EventFolder folder = EventFolder.open(Path.of(arguments[2]), false)) {
            if (arguments[0].equals("load")) {
                tell(
                        "CSV → sorted log on disk",
                        Stopwatch.seconds(() -> load(corpus, folder)),
                        "s",
                        "from a cold start");
            } else {
                ask(folder);
            }
        }
    }

    private static void load(Path corpus, EventFolder folder) {
        EventTable table = Loaded.table(corpus, folder::create);
        table.journeys(ORDER);
        folder.save(table, Map.of());
    }

    private static void ask(EventFolder folder) {
        EventLog[] log = new EventLog[1];
        double opening = Stopwatch.seconds(() -> log[0] = folder.load().journeys(ORDER));
        tell("open a log", opening * 1e3, "ms", "the first time in its process");
        questions().forEach((name, question) -> {
            double first = 1e3 * Stopwatch.seconds(() -> question.apply(0).accept(log[0]));
            double sum = 0;
            double worst = 0;
            for (int i = 1; i <= ASKINGS; i++) {
                int asking = i;
                double millis =
                        1e3 * Stopwatch.seconds(() -> question.apply(asking).accept(log[0]));
                sum += i > 2 ? millis : 0;
                worst = i > 2 ? Math.max(worst, millis) : worst;
            }
            tell(
                    name,
                    sum / (ASKINGS - 2),
                    "ms",
                    String.format(
                            Locale.ROOT,
                            "mean of %d, slowest %.0f ms; the very first %.0f ms",
                            ASKINGS - 2,
                            worst,
                            first));
        });
    }

    private interface Asking {
        void accept(EventLog log);
    }

    private static Map<String, IntFunction<Asking>> questions() {
        Map<String, IntFunction<Asking>> questions = new LinkedHashMap<>();
        for (EngineRow row : EngineRow.values()) {
            if (row.lens().equals(ORDER)) {
                questions.put(row.title(), asking -> log -> row.ask(log, asking));
            }
        }
        questions.put("days", plain(Question.days(ZoneId.of("America/Santiago"))));
        questions.put("names of activities", plain(Question.names(NameKind.ACTIVITY, 50)));
        questions.put("values of an attribute", plain(Question.attributeValues("segment", 50)));
        questions.put("list of journeys", plain(Question.journeys(50)));
        questions.put(
                "funnel of four",
                plain(Question.funnel(List.of("Activity 0", "Activity 3", "Activity 6", "Activity 9"))));
        questions.put("time to", plain(Question.timesTo("Activity 0", "Activity 5", List.of())));
        questions.put("remaining time", plain(Question.remaining()));
        return questions;
    }

    private static IntFunction<Asking> plain(Question<?> question) {
        return asking -> log -> log.ask(question, Filter.all());
    }

    private static void tell(String name, double figure, String unit, String how) {
        System.out.printf(Locale.ROOT, "%s\t%f\t%s\t%s%n", name, figure, unit, how);
    }
}
