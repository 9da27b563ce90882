package org.hilo.intake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.hilo.intake.mapping.Mapping;
import org.jspecify.annotations.Nullable;

/** Reads and keeps everything that was said. */
final class Heard implements Sink {

    static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");
    static final Intake INTAKE = new Intake(InstantSource.fixed(NOW));

    final List<IncomingEvent> events = new ArrayList<>();
    final List<Refusal> refusals = new ArrayList<>();

    @Nullable
    Report report;

    @Override
    public void accept(IncomingEvent event) {
        events.add(event);
    }

    @Override
    public void refuse(Refusal refusal) {
        refusals.add(refusal);
    }

    Report report() {
        return java.util.Objects.requireNonNull(report);
    }

    List<Reason> reasons() {
        return refusals.stream().map(Refusal::reason).toList();
    }

    static Heard read(@Nullable String mapping, Path... files) {
        return read(mapping, ReadOptions.standard(), files);
    }

    static Heard read(@Nullable String mapping, ReadOptions options, Path... files) {
        Heard heard = new Heard();
        List<InputFile> inputs = new ArrayList<>();
        for (Path file : files) {
            inputs.add(InputFile.of(file));
        }
        heard.report =
                INTAKE.read(inputs, mapping == null ? null : Mapping.parse(mapping), options, heard, Progress.NONE);
        return heard;
    }

    static Path write(Path folder, String name, String text) {
        return write(folder, name, text.getBytes(StandardCharsets.UTF_8));
    }

    static Path write(Path folder, String name, byte[] bytes) {
        try {
            return Files.write(folder.resolve(name), bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
