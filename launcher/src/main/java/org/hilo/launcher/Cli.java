package org.hilo.launcher;

import java.io.File;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** {@code ./hilo trace} and {@code ./hilo import}: the command line program, which explains its options itself. */
final class Cli {

    static final Command TRACE = new Command(
            "trace",
            "journeys of files, without server or database",
            "",
            (project, arguments) -> run(project, "trace", arguments));

    static final Command IMPORT = new Command(
            "import",
            "bring files into a running server",
            "",
            (project, arguments) -> run(project, "import", arguments));

    private Cli() {}

    private static int run(Project project, String name, List<String> arguments) throws IOException {
        Build build = new Build(project, Part.CLI).ensure();
        List<String> words = new ArrayList<>(List.of(name));
        words.addAll(arguments);
        return HandOver.to(project, JavaOptions.cli(bytes(arguments)), build.classPath(), Part.CLI.mainClass(), words);
    }

    /** Size of the files among the words, as far as they are files; compressed ones count twentyfold. */
    private static long bytes(List<String> words) {
        long bytes = 0;
        for (String word : words) {
            File file = new File(word);
            if (file.isFile()) {
                bytes += file.length() * (word.endsWith(".gz") || word.endsWith(".xlsx") ? 20 : 1);
            }
        }
        return bytes;
    }
}
