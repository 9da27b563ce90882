package org.hilo.trace.thread;

import java.time.Duration;
import java.util.List;
import org.hilo.drawing.Areas;
import org.hilo.engine.Reference;
import org.jspecify.annotations.Nullable;

/**
 * One journey, ready to read.
 *
 * @param areas lanes, in the order in which the journey first touched them
 * @param references everything that its events refer to, other than the journey itself
 * @param systems sources that told of it
 */
public record CustomerThread(
        String lens,
        String id,
        List<ThreadRow> rows,
        List<Areas.Area> areas,
        List<Reference> references,
        List<String> systems) {
    public CustomerThread {
        rows = List.copyOf(rows);
        areas = List.copyOf(areas);
        references = List.copyOf(references);
        systems = List.copyOf(systems);
    }

    public long steps() {
        return rows.stream().filter(r -> r instanceof ThreadRow.Happened).count();
    }

    public long broken() {
        return rows.stream().filter(r -> r instanceof ThreadRow.Due).count();
    }

    /** Time from first to last step, in seconds. */
    public double seconds() {
        List<ThreadRow> happened =
                rows.stream().filter(r -> r instanceof ThreadRow.Happened).toList();
        return happened.isEmpty()
                ? 0
                : Duration.between(
                                happened.getFirst().time(), happened.getLast().time())
                        .toSeconds();
    }

    /** The last score, null when there is none. */
    public @Nullable Double lastScore() {
        return rows.reversed().stream()
                .filter(r -> r instanceof ThreadRow.Happened h && h.score() != null)
                .map(r -> ((ThreadRow.Happened) r).score())
                .findFirst()
                .orElse(null);
    }
}
