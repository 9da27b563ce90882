package org.hilo.platform.i18n;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The source files of the server, as text. */
final class Sources {

    private Sources() {}

    static Map<Path, String> templates() {
        return read(Path.of("src/main/jte"), ".jte");
    }

    static Map<Path, String> java() {
        return read(Path.of("src/main/java"), ".java");
    }

    private static Map<Path, String> read(Path folder, String ending) {
        try (Stream<Path> files = Files.walk(folder)) {
            Map<Path, String> texts = new TreeMap<>();
            for (Path file :
                    files.filter(file -> file.toString().endsWith(ending)).toList()) {
                texts.put(folder.relativize(file), Files.readString(file));
            }
            return texts;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
