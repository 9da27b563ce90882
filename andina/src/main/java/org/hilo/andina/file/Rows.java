package org.hilo.andina.file;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The lines of one file, kept until all are there and then written in the order of time; ties keep the order of add. */
final class Rows {
    private record Row(long second, byte[] bytes) {}

    private final String name;
    private final Charset charset;
    private final String head;
    private final List<Row> rows = new ArrayList<>();
    private long events;

    Rows(String name, Charset charset, String head) {
        this.name = name;
        this.charset = charset;
        this.head = head;
    }

    void add(long second, String line, int eventsOfLine) {
        rows.add(new Row(second, (line + "\n").getBytes(charset)));
        events += eventsOfLine;
    }

    Written write(Path folder) {
        rows.sort(Comparator.comparingLong(Row::second));
        Path file = folder.resolve(name);
        long size = 0;
        try (OutputStream out = java.nio.file.Files.newOutputStream(file);
                OutputStream buffered = new java.io.BufferedOutputStream(out, 1 << 16)) {
            byte[] first = head.getBytes(charset);
            buffered.write(first);
            size += first.length;
            for (Row row : rows) {
                buffered.write(row.bytes());
                size += row.bytes().length;
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Written(file, rows.size(), events, size);
    }
}
