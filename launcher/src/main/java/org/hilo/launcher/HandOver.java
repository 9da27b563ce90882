package org.hilo.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The Java command that the script becomes: written as an argument file, so that the program gets the signals, the
 * terminal and the exit code itself, and no second Java waits beside it.
 */
final class HandOver {

    private static final long KEPT_MILLIS = 60L * 60 * 1000;

    private HandOver() {}

    static int to(Project project, List<String> options, List<Path> classPath, String mainClass, List<String> arguments)
            throws IOException {
        List<String> words = new ArrayList<>(options);
        words.add("-Dhilo.home=" + project.home());
        words.add("-cp");
        words.add(Build.joined(classPath));
        words.add(mainClass);
        words.addAll(arguments);
        String place = System.getProperty("hilo.launch");
        if (place == null) {
            throw Complaint.failed("started without the script; use ./hilo");
        }
        Path file = Path.of(place);
        sweep(Files.createDirectories(project.work().resolve("launch")));
        Files.writeString(file, words.stream().map(HandOver::quoted).collect(Collectors.joining("\n", "", "\n")));
        return Command.HAND_OVER;
    }

    /** Quoted as the java command reads argument files: a backslash escapes. */
    static String quoted(String word) {
        return '"'
                + word.replace("\\", "\\\\")
                        .replace("\"", "\\\"")
                        .replace("\n", "\\n")
                        .replace("\t", "\\t")
                + '"';
    }

    private static void sweep(Path folder) throws IOException {
        FileTime oldest = FileTime.fromMillis(System.currentTimeMillis() - KEPT_MILLIS);
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                if (Files.getLastModifiedTime(file).compareTo(oldest) < 0) {
                    Files.deleteIfExists(file);
                }
            }
        }
    }
}
