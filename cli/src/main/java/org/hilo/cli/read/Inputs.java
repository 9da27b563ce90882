package org.hilo.cli.read;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.hilo.cli.terminal.Stopped;
import org.hilo.cli.terminal.Words;
import org.hilo.intake.InputFile;

/** The files that a command names, all of which exist. */
record Inputs(List<Path> paths) {

    /** Beyond this many bytes of text the events go to disk: in memory they would take several times as much. */
    private static final long LARGE_BYTES = 256L << 20;

    /** With little memory they go there sooner. */
    private static final int SHARE_OF_MEMORY = 8;

    /** What text usually becomes when it is unpacked. */
    private static final int UNPACKED_TIMES = 20;

    Inputs {
        paths = List.copyOf(paths);
    }

    static Inputs of(List<Path> paths, Words words) {
        for (Path path : paths) {
            if (Files.isDirectory(path)) {
                throw Stopped.usage(words.say("a-folder-alone", "folder", path));
            }
            if (!Files.isRegularFile(path)) {
                throw Stopped.refused(words.say("no-such-file", "file", path));
            }
        }
        return new Inputs(paths);
    }

    List<InputFile> files() {
        return paths.stream().map(InputFile::of).toList();
    }

    /** Bytes on disk, as reading counts them. */
    long bytes() {
        return paths.stream().mapToLong(Inputs::size).sum();
    }

    boolean isLarge() {
        long large = Math.min(LARGE_BYTES, Runtime.getRuntime().maxMemory() / SHARE_OF_MEMORY);
        return paths.stream().mapToLong(Inputs::textBytes).sum() > large;
    }

    private static long textBytes(Path path) {
        String name = path.toString();
        return size(path) * (name.endsWith(".gz") || name.endsWith(".xlsx") ? UNPACKED_TIMES : 1);
    }

    /** How the files look from outside: what must be the same for them not to be read again. */
    List<KeptRead.SourceFile> seen() {
        List<KeptRead.SourceFile> seen = new ArrayList<>();
        for (Path path : paths) {
            try {
                seen.add(new KeptRead.SourceFile(
                        InputFile.of(path).name(),
                        size(path),
                        Files.getLastModifiedTime(path).toMillis()));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return seen;
    }

    private static long size(Path path) {
        try {
            return Files.size(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
