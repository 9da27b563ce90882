package org.hilo.launcher;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** {@code ./hilo bench}: measures, and writes what it measured to benchmarks/results. */
final class Bench {

    static final Command COMMAND =
            new Command("bench", "measure the engine, the reader of logs and the server", """
            usage: ./hilo bench [engine|growth|xes|server|all] [OPTION]…

              engine          loading and questions beside a loop by hand and DuckDB, models, then 10⁸ events (JMH, processes)
              growth          how the engine's cost grows with events, activities and variants
              xes             reading a generated log of the size of BPI 2012, beside the JDK's parser
              server          start, memory, durable ingest, visible-within, page times, imports (whole processes)
              all             all of them (default)

              --events N      size of the engine's corpus (default 10000000)
              --quick         leave out the 10⁸ events, which take 20 GB of disk and half an hour
              --seconds N     length of each measurement of the server (default 10)
              --out DIR       where the results go (default benchmarks/results)

            Run it on a quiet machine. Nothing is asserted: the budgets stand in ARCHITECTURE.md.
            """, Bench::run);

    private Bench() {}

    private static int run(Project project, List<String> arguments) throws IOException {
        Build build = new Build(project, Part.BENCHMARKS).ensure();
        List<String> words = new ArrayList<>(arguments);
        if (arguments.stream().noneMatch(Set.of("engine", "growth", "xes")::contains)) {
            List<Path> demo = new Build(project, Part.DEMO).ensure().classPath();
            Training training = new Training(project, Part.DEMO, demo);
            if (training.options().isEmpty()) {
                training.run();
            }
            words.add("--demo-classpath=" + Build.joined(demo));
            words.add("--server-options=" + String.join(" ", JavaOptions.server()));
            words.add("--trained-options=" + String.join(" ", training.options()));
        }
        return HandOver.to(
                project, JavaOptions.cli(Long.MAX_VALUE), build.classPath(), Part.BENCHMARKS.mainClass(), words);
    }
}
