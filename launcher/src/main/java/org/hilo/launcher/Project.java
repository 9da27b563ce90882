package org.hilo.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The checkout that the script stands in, and the JDK it found. */
record Project(Path home, Path jdk) {

    static Project here() {
        Path home =
                Path.of(System.getProperty("hilo.home", ".")).toAbsolutePath().normalize();
        return new Project(home, Path.of(System.getProperty("hilo.jdk", System.getProperty("java.home"))));
    }

    /** The folder for stamps, logs and caches; it may be deleted at any time. */
    Path work() {
        return directory(home.resolve(".hilo"));
    }

    Path logs() {
        return directory(work().resolve("logs"));
    }

    Path resolve(String path) {
        return home.resolve(path);
    }

    boolean has(String path) {
        return Files.exists(resolve(path));
    }

    private static Path directory(Path path) {
        try {
            return Files.createDirectories(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
