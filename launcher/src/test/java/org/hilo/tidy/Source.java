package org.hilo.tidy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** A text file of the repository: its path from the root, with slashes, and its lines. */
record Source(String path, List<String> lines) {

    private static final Set<String> PASSED_OVER = Set.of("target", "node_modules", ".git", ".hilo", "data", ".idea");
    private static final Set<String> TEXT = Set.of(
            "java",
            "jte",
            "js",
            "mjs",
            "css",
            "sql",
            "md",
            "xml",
            "yaml",
            "yml",
            "json",
            "properties",
            "html",
            "journey");

    static List<Source> all(Path root) throws IOException {
        List<Source> sources = new ArrayList<>();
        Files.walkFileTree(root, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
                String name = root.relativize(folder).toString().replace('\\', '/');
                // a folder "data" is passed over at the top only: a package may carry the name
                boolean skip =
                        PASSED_OVER.contains(name.substring(name.lastIndexOf('/') + 1)) && !(name.endsWith("/data"));
                return skip ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                String name = root.relativize(file).toString().replace('\\', '/');
                if (isText(name)) {
                    sources.add(new Source(name, Files.readAllLines(file, StandardCharsets.UTF_8)));
                }
                return FileVisitResult.CONTINUE;
            }
        });
        return sources;
    }

    String text() {
        return String.join("\n", lines);
    }

    boolean isJava() {
        return path.endsWith(".java");
    }

    boolean isTest() {
        return path.contains("/src/test/");
    }

    String folder() {
        return path.substring(0, Math.max(0, path.lastIndexOf('/')));
    }

    String name() {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    private static boolean isText(String name) {
        return name.equals("hilo")
                || name.equals(".ci/run")
                || TEXT.contains(name.substring(name.lastIndexOf('.') + 1));
    }

    static Source of(Path root, String path) {
        try {
            return new Source(path, Files.readAllLines(root.resolve(path), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
