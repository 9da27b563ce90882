package org.hilo.engine.table;

import org.hilo.engine.column.Chunk;
import org.hilo.engine.column.RowColumn;
import org.hilo.engine.column.Scaled;
import org.hilo.engine.file.BlockFile;
import org.hilo.engine.file.BlockWriter;

/**
 * The rows of one chunk of a table as a file of blocks: {@code ids}, {@code times} and {@code labels} for every row, each with
 * {@code -base} and {@code -unit}; {@code channels}, {@code scores}, {@code reference-0} … and {@code attribute-0} … for those
 * that have them, each as {@code -marks}, {@code -ranks}, {@code -values}, {@code -more-rows} and {@code -more-values} (see
 * {@link Chunk}). A column that no row of the chunk has is left out.
 */
final class ChunkBlocks {
    private ChunkBlocks() {}

    static void write(TableView table, int number, BlockWriter writer) {
        int rows = Math.min(RowColumn.CHUNK_ROWS, table.size() - number * RowColumn.CHUNK_ROWS);
        write("ids", table.ids().chunk(number), writer);
        write("times", table.times().chunk(number), writer);
        write("labels", table.labelsOfRows().chunk(number), writer);
        write("channels", table.channels().chunk(number, rows), writer);
        write("scores", table.scores().chunk(number, rows), writer);
        for (int i = 0; i < table.references().size(); i++) {
            write("reference-" + i, table.references().get(i).values().chunk(number, rows), writer);
        }
        for (int i = 0; i < table.attributes().size(); i++) {
            write("attribute-" + i, table.attributes().get(i).values().chunk(number, rows), writer);
        }
    }

    private static void write(String name, Scaled numbers, BlockWriter writer) {
        writer.add(name, numbers.raw());
        writer.add(name + "-base", numbers.base());
        writer.add(name + "-unit", numbers.unit());
    }

    private static void write(String name, Chunk chunk, BlockWriter writer) {
        if (chunk.values().size() > 0) {
            writer.add(name + "-marks", chunk.marks());
            writer.add(name + "-ranks", chunk.ranks());
            writer.add(name + "-values", chunk.values());
            writer.add(name + "-more-rows", chunk.moreRows());
            writer.add(name + "-more-values", chunk.moreValues());
        }
    }

    static Scaled numbers(String name, BlockFile file) {
        return new Scaled(file.numbers(name), file.number(name + "-base"), (int) file.number(name + "-unit"));
    }

    static Chunk chunk(String name, BlockFile file) {
        return file.has(name + "-values")
                ? new Chunk(
                        file.numbers(name + "-marks"),
                        file.numbers(name + "-ranks"),
                        file.numbers(name + "-values"),
                        file.numbers(name + "-more-rows"),
                        file.numbers(name + "-more-values"))
                : Chunk.EMPTY;
    }
}
