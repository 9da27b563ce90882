package org.hilo.launcher;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** {@code ./hilo dev}: the demo, started again whenever a class changed; templates are read from their sources. */
final class Dev {

    static final Command COMMAND = new Command("dev", "the demo with reload of classes and templates", """
            usage: ./hilo dev [--port N] [--data DIR] [--database URL] [--no-browser]

            Templates (.jte) and styles are read from their sources: reload the page. After a change of a Java file its module
            is compiled and the server starts again; if it does not compile, the old one goes on. Ctrl-C stops everything.
            """, Dev::run);

    private static final long GLANCE_MILLIS = 500;

    private Dev() {}

    private static int run(Project project, List<String> arguments) throws Exception {
        List<String> settings = Serve.translate(arguments, Path.of("").toAbsolutePath(), project.resolve("data/dev"));
        Build build = new Build(project, Part.DEMO).ensure();
        List<Path> classPath = build.classFolders();
        Recompiler recompiler = new Recompiler(project, classPath, Part.DEMO.folders());
        Process server = start(project, classPath, settings);
        Thread onEnd = new Thread(() -> Child.stop(current[0]));
        current[0] = server;
        Runtime.getRuntime().addShutdownHook(onEnd);
        while (true) {
            if (current[0].waitFor(GLANCE_MILLIS, TimeUnit.MILLISECONDS)) {
                System.err.println("hilo: the server ended; waiting for a change");
                recompiler.awaitChange(GLANCE_MILLIS);
            }
            if (!recompiler.compileChanges()) {
                continue;
            }
            System.err.println("hilo: starting again");
            Child.stop(current[0]);
            List<String> again = new ArrayList<>(settings);
            // said twice, Spring would read "false,false"
            again.removeIf(setting -> setting.startsWith("--hilo.browser="));
            again.add("--hilo.browser=false");
            current[0] = start(project, classPath, again);
        }
    }

    /** The running server, shared with the thread that ends it. */
    private static final Process[] current = new Process[1];

    private static Process start(Project project, List<Path> classPath, List<String> settings) throws IOException {
        List<String> command = new ArrayList<>(List.of(Child.java(project)));
        command.addAll(JavaOptions.server());
        command.addAll(List.of(
                "-XX:TieredStopAtLevel=1",
                "-Dhilo.dev=true",
                "-Dhilo.source=" + project.home(),
                "-Dhilo.home=" + project.home()));
        command.addAll(List.of("-cp", Build.joined(classPath), Part.DEMO.mainClass()));
        command.addAll(settings);
        return Child.of(project, command, java.util.Map.of()).inheritIO().start();
    }
}
