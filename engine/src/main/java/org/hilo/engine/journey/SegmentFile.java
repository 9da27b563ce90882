package org.hilo.engine.journey;

import java.nio.file.Path;
import org.hilo.engine.column.Scaled;
import org.hilo.engine.file.BlockFile;
import org.hilo.engine.file.BlockWriter;

/**
 * A segment as a file of blocks: one block for each component of {@link Segment}, by its name, and beside them
 * {@code times-first}, {@code times-unit} and {@code times-longest} with one number each. Numbers of labels, objects and rows
 * are those of the table that the segment was made of.
 */
public final class SegmentFile {
    private SegmentFile() {}

    public static void write(Segment segment, Path file, boolean reachesDisk) {
        try (BlockWriter writer = new BlockWriter(file)) {
            writer.add("journeys", segment.journeys());
            writer.add("steps", segment.steps());
            writer.add("events", segment.events());
            writer.add("labels", segment.labels());
            writer.add("pairs", segment.pairs());
            writer.add("pair-labels", segment.pairLabels());
            writer.add("objects", segment.objects());
            writer.add("parts", segment.parts());
            writer.add("times", segment.times().raw());
            writer.add("times-first", segment.times().firstMicros());
            writer.add("times-unit", segment.times().unitMicros());
            writer.add("times-longest", segment.times().longest());
            writer.add("rows", segment.rows());
            writer.add("scored", segment.scored());
            writer.add("scores", segment.scores());
            writer.finish(reachesDisk);
        }
    }

    /** The segment in a file; its columns are mapped, and checked when they are first used. */
    public static Segment read(Path path) {
        BlockFile file = BlockFile.open(path);
        return new Segment(
                file.numbers("journeys"),
                file.numbers("steps"),
                file.numbers("events"),
                file.numbers("labels"),
                file.numbers("pairs"),
                file.numbers("pair-labels"),
                file.numbers("objects"),
                file.numbers("parts"),
                new Times(
                        new Scaled(file.numbers("times"), file.number("times-first"), (int) file.number("times-unit")),
                        file.number("times-longest")),
                file.numbers("rows"),
                file.numbers("scored"),
                file.numbers("scores"),
                new Derived());
    }
}
