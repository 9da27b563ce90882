package org.hilo.trace.imports;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hilo.intake.InputFile;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Where uploaded files lie until their import has ended; under numbers, because names come from strangers. */
@Component
class ImportFolder {
    private static final String UPLOAD = "upload-";

    private final Path root;

    ImportFolder(@Value("${hilo.data:data}") Path data) {
        this.root = data.resolve("imports");
    }

    /** A place to write uploads to before their import has a number. */
    Path receive() {
        try {
            Files.createDirectories(root);
            return Files.createTempDirectory(root, UPLOAD);
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
    List<InputFile> files(Import of) {
        List<String> names = of.upload().files();
        List<InputFile> files = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            Path path = of(of.id()).resolve(Integer.toString(i));
            if (!Files.isRegularFile(path)) {
                return List.of();
            }
            files.add(new InputFile(path, names.get(i)));
        }
        return files;
    }

    /** Whether the files of an import are there. */
    boolean holds(long importId) {
        return Files.isDirectory(of(importId));
    }

    /** Removes what a crash left behind: uploads that got no number, and files of imports that are not among these. */
    void sweep(Collection<Long> kept) {
        if (!Files.isDirectory(root)) {
            return;
        }
        Set<String> names = kept.stream().map(String::valueOf).collect(Collectors.toSet());
        try (Stream<Path> folders = Files.list(root)) {
            for (Path folder : folders.toList()) {
                String name = String.valueOf(folder.getFileName());
                boolean isOurs = name.startsWith(UPLOAD) || name.matches("\\d+");
                if (isOurs && !names.contains(name)) {
                    remove(folder);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
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
