package org.hilo.trace.imports;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.hilo.intake.InputFile;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Where uploaded files lie until their import has ended; under numbers, because names come from strangers. */
@Component
class ImportFolder {
    private final Path root;

    ImportFolder(@Value("${hilo.data:data}") Path data) {
        this.root = data.resolve("imports");
    }

    /** A place to write uploads to before their import has a number. */
    Path receive() {
        try {
            Files.createDirectories(root);
            return Files.createTempDirectory(root, "upload-");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Writes one file to such a place; answers its size in bytes. */
    static long write(Path place, int number, InputStream content) {
        try {
            return Files.copy(content, place.resolve(Integer.toString(number)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void keep(Path place, long importId) {
        try {
            Files.move(place, of(importId));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The files of an import under the names that people know; empty when they are gone. */
    List<InputFile> files(long importId, List<String> names) {
        List<InputFile> files = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            Path path = of(importId).resolve(Integer.toString(i));
            if (!Files.isRegularFile(path)) {
                return List.of();
            }
            files.add(new InputFile(path, names.get(i)));
        }
        return files;
    }

    void remove(long importId) {
        remove(of(importId));
    }

    static void remove(Path folder) {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> paths = Files.walk(folder)) {
            for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path of(long importId) {
        return root.resolve(Long.toString(importId));
    }
}
