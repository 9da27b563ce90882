package org.hilo.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Which compiler made the classes that lie in {@code target}: the plain one, or the one with the reviewers switched on.
 *
 * <p>Maven compiles a class again when its source changed, not when the compiler's arguments did; so before a check the
 * classes of the plain compiler are thrown away, or their faults would never be seen.
 */
final class Compiled {

    static final String PLAIN = "plain";
    static final String REVIEWED = "reviewed";

    private Compiled() {}

    static void with(Project project, String compiler) throws IOException {
        Files.createDirectories(marker(project).getParent());
        Files.writeString(marker(project), compiler);
    }

    /** Removes classes unless the last compiler was the reviewing one. */
    static void prepareReview(Project project) throws IOException {
        boolean reviewed = Files.exists(marker(project))
                && Files.readString(marker(project)).equals(REVIEWED);
        if (!reviewed) {
            forget(project);
        }
        with(project, REVIEWED);
    }

    static void forget(Project project) throws IOException {
        try (Stream<Path> modules = Files.list(project.home())) {
            for (Path module : modules.filter(path -> Files.exists(path.resolve("pom.xml")))
                    .toList()) {
                for (String folder : List.of("classes", "test-classes", "maven-status")) {
                    delete(module.resolve("target").resolve(folder));
                }
            }
        }
    }

    private static Path marker(Project project) {
        return project.work().resolve("built/compiler");
    }

    static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder()).forEach(file -> {
                try {
                    Files.delete(file);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        }
    }
}
