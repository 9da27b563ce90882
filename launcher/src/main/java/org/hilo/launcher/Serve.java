package org.hilo.launcher;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** {@code ./hilo demo} and {@code ./hilo serve}: the server with its database, in the foreground until Ctrl-C. */
final class Serve {

    private static final Set<String> WITH_VALUE = Set.of("--port", "--data", "--database");
    private static final Set<String> SWITCHES = Set.of("--no-browser", "--train");

    private static final String OPTIONS = """
              --port N         the port of the pages (default 8080)
              --data DIR       the folder of the embedded database (default %s)
              --database URL   an own PostgreSQL 16 or newer instead of the embedded one,
                               as in jdbc:postgresql://host/name?user=…&password=…
              --no-browser     do not open a browser
              --train          start once on a scratch folder, stop, and keep what Java learnt: later starts of this
                               build take about half as long; some
                               30 s and 110 MB in .hilo

            Ctrl-C stops the server and its database. Java options: HILO_JAVA_OPTIONS="-Xmx2g".
            """;

    static final Command DEMO = new Command(
            "demo",
            "a year of an invented retailer's journeys, in your browser",
            "usage: ./hilo demo [OPTION]…\n\nBuilds what changed, fills a database with the invented retailer Andina, and serves it.\n\n"
                    + OPTIONS.formatted("data/demo"),
            (project, arguments) -> run(project, Part.DEMO, arguments));

    static final Command SERVE = new Command(
            "serve",
            "the server for your own data",
            "usage: ./hilo serve [OPTION]…\n\nBuilds what changed and serves. The first start prints a link to set up the first account.\n\n"
                    + OPTIONS.formatted("data/server"),
            (project, arguments) -> run(project, Part.SERVER, arguments));

    private Serve() {}

    private static int run(Project project, Part part, List<String> arguments) throws IOException {
        List<String> translated =
                translate(arguments, Path.of("").toAbsolutePath(), project.resolve("data/" + part.module()));
        List<Path> classPath = new Build(project, part).ensure().classPath();
        Training training = new Training(project, part, classPath);
        if (Options.read(arguments, SWITCHES, WITH_VALUE).has("--train")) {
            training.run();
            return Command.DONE;
        }
        List<String> options = new ArrayList<>(JavaOptions.server());
        options.addAll(training.options());
        return HandOver.to(project, options, classPath, part.mainClass(), translated);
    }

    /** Our options as the server's settings; a folder is meant from where the person stands. */
    static List<String> translate(List<String> arguments, Path standing, Path usualData) {
        Options options = Options.read(arguments, SWITCHES, WITH_VALUE);
        if (!options.rest().isEmpty()) {
            throw Complaint.usage("unexpected " + String.join(" ", options.rest()) + "; see --help");
        }
        List<String> settings = new ArrayList<>();
        options.value("--port").ifPresent(port -> settings.add("--server.port=" + checkedPort(port)));
        Path data = options.value("--data").map(standing::resolve).orElse(usualData);
        settings.add("--hilo.data=" + data.normalize());
        options.value("--database").ifPresent(url -> settings.add("--hilo.database.url=" + url));
        if (options.has("--no-browser")) {
            settings.add("--hilo.browser=false");
        }
        return settings;
    }

    private static String checkedPort(String text) {
        if (text.matches("\\d{1,5}") && Integer.parseInt(text) <= 65_535) {
            return text;
        }
        throw Complaint.usage("--port must be 0 to 65535, was " + text);
    }
}
