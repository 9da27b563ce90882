package org.hilo.launcher;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** The browser's libraries: fetched by npm when the lock file changed. */
final class Web {

    private static final List<String> LOCK = List.of("web/package.json", "web/package-lock.json");

    private Web() {}

    static void ensure(Project project) throws IOException {
        if (!project.has("web/package-lock.json")) {
            return;
        }
        Stamp stamp = Stamp.of(project.home(), LOCK);
        Path kept = project.work().resolve("built/web");
        if (stamp.isAt(kept) && project.has("web/node_modules")) {
            return;
        }
        String npm = Tools.npm().toString();
        System.err.println("hilo: fetching the browser's libraries (npm ci)");
        List<String> command = List.of(
                npm, "ci", "--prefix", "web", "--no-audit", "--no-fund", "--loglevel=error", "--ignore-scripts");
        Process process = Child.of(project, command, Map.of())
                .redirectErrorStream(true)
                .redirectOutput(project.logs().resolve("npm.log").toFile())
                .start();
        if (Child.await(process) != 0) {
            throw Complaint.failed(
                    "npm ci failed\n  its output: " + project.logs().resolve("npm.log"));
        }
        stamp.writeTo(kept);
    }

    /** Runs the tests of our own browser modules with Node's runner; true if they pass or there are none. */
    static boolean test(Project project) throws IOException {
        if (!project.has("web/package.json")) {
            return true;
        }
        Tools.npm();
        System.out.println("hilo: testing web/ with node --test");
        List<String> command = List.of("npm", "--prefix", "web", "--silent", "test");
        return Child.run(project, command, Map.of()) == 0;
    }
}
