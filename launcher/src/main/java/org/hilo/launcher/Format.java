package org.hilo.launcher;

import java.util.List;
import java.util.Set;

/** {@code ./hilo format}: writes all Java files in the one format. */
final class Format {

    static final Command COMMAND = new Command("format", "write all Java files in the one format", """
            usage: ./hilo format [--check]

            Palantir's Java format, through Spotless. With --check nothing is written and a wrong format is exit code 1.
            """, Format::run);

    private Format() {}

    private static int run(Project project, List<String> arguments) throws Exception {
        Options options = Options.read(arguments, Set.of("--check"), Set.of());
        String goal = options.has("--check") ? "spotless:check" : "spotless:apply";
        new Maven(project).build("format", List.of("-Pcheck", goal));
        return Command.DONE;
    }
}
