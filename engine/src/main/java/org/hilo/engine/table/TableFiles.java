package org.hilo.engine.table;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hilo.engine.column.Chunk;
import org.hilo.engine.column.Ids;
import org.hilo.engine.column.Packed;
import org.hilo.engine.column.RowColumn;
import org.hilo.engine.column.Scaled;
import org.hilo.engine.column.Words;
import org.hilo.engine.file.BlockFile;
import org.hilo.engine.file.BlockWriter;
import org.hilo.engine.table.AttributeColumn.Kind;

/**
 * A table in the files of a folder. Full chunks of rows and full parts of ids are written once; what is not full is written
 * anew under a new name each time, and the manifest says which names count:
 *
 * <pre>
 * rows-N[-G]           the rows of chunk N, see {@link ChunkBlocks}
 * ids-R-N[-G]          part N of the ids of reference type R: blocks "ends" and "text"
 * texts-A-N[-G]        part N of the texts of attribute A, likewise
 * </pre>
 *
 * <p>In the manifest: {@code rows}; the words {@code activities}, {@code areas}, {@code channels}, {@code reference-types},
 * {@code attributes}; {@code attribute-kinds}; {@code label-activities} and {@code label-areas} (+ 1, so that 0 is unknown);
 * {@code row-files}, {@code id-files-R}, {@code text-files-A}.
 */
public final class TableFiles {
    private final Path folder;
    private final String prefix;
    private final boolean reachesDisk;
    private final Map<String, String> whole = new HashMap<>(); // files of full chunks and parts, which stay as they are
    private long generation;

    /**
     * @param prefix of the names of all files, which no other table in the folder has
     * @param reachesDisk whether what was saved must survive the loss of power, not only that of the process
     */
    public TableFiles(Path folder, String prefix, boolean reachesDisk) {
        this.folder = folder;
        this.prefix = prefix;
        this.reachesDisk = reachesDisk;
    }

    /** Writes what is not written yet, and says in the manifest what there is; returns the names of all files that count. */
    public synchronized List<String> save(TableView table, BlockWriter manifest) {
        generation++;
        List<String> all = new ArrayList<>();
        List<String> rows = new ArrayList<>();
        for (int chunk = 0; chunk * (long) RowColumn.CHUNK_ROWS < table.size(); chunk++) {
            boolean isWhole = (chunk + 1L) * RowColumn.CHUNK_ROWS <= table.size();
            int number = chunk;
            rows.add(file("rows-" + chunk, isWhole, writer -> ChunkBlocks.write(table, number, writer)));
        }
        manifest.add("row-files", rows);
        all.addAll(rows);
        for (int type = 0; type < table.references().size(); type++) {
            List<String> files =
                    save("ids-" + type, table.references().get(type).ids());
            manifest.add("id-files-" + type, files);
            all.addAll(files);
        }
        for (int attribute = 0; attribute < table.attributes().size(); attribute++) {
            List<String> files =
                    save("texts-" + attribute, table.attributes().get(attribute).texts());
            manifest.add("text-files-" + attribute, files);
            all.addAll(files);
        }
        describe(table, manifest);
        return all;
    }

    private List<String> save(String name, Ids.View ids) {
        List<String> files = new ArrayList<>();
        for (int part = 0; part < ids.parts(); part++) {
            boolean isWhole = (part + 1L) * Ids.PART_SIZE <= ids.size();
            int number = part;
            files.add(file(name + "-" + part, isWhole, writer -> {
                Ids.Part texts = ids.part(number);
                writer.add("ends", texts.ends());
                writer.add("text", texts.text());
            }));
        }
        return files;
    }

    private interface Content {
        void write(BlockWriter writer);
    }

    private String file(String name, boolean isWhole, Content content) {
        String known = whole.get(name);
        if (known != null) {
            return known;
        }
        String fresh = prefix + (isWhole ? name : name + "-" + generation);
        try (BlockWriter writer = new BlockWriter(folder.resolve(fresh))) {
            content.write(writer);
            writer.finish(reachesDisk);
        }
        if (isWhole) {
            whole.put(name, fresh);
        }
        return fresh;
    }

    /** Writes a full chunk of rows, and returns it as the file has it. */
    synchronized BlockFile keep(TableView table, int chunk) {
        return BlockFile.open(
                folder.resolve(file("rows-" + chunk, true, writer -> ChunkBlocks.write(table, chunk, writer))));
    }

    private static void describe(TableView table, BlockWriter manifest) {
        manifest.add("rows", table.size());
        manifest.add("activities", words(table.activityNames()));
        manifest.add("areas", words(table.areaNames()));
        manifest.add("channels", words(table.channelNames()));
        manifest.add(
                "reference-types",
                table.references().stream().map(ReferenceColumn.View::type).toList());
        manifest.add(
                "attributes",
                table.attributes().stream().map(AttributeColumn.View::name).toList());
        int[] kinds =
                table.attributes().stream().mapToInt(a -> a.kind().ordinal()).toArray();
        manifest.add("attribute-kinds", Packed.of(kinds, kinds.length));
        LabelView labels = table.labels();
        int[] areas = Arrays.stream(labels.areas(), 0, labels.size())
                .map(area -> area + 1)
                .toArray();
        manifest.add("label-activities", Packed.of(labels.activities(), labels.size()));
        manifest.add("label-areas", Packed.of(areas, labels.size()));
    }

    private static List<String> words(Words words) {
        return Arrays.asList(words.array()).subList(0, words.size());
    }

    /** The table that a manifest describes; its files stay mapped, and are checked as they are used. */
    public TableColumns load(BlockFile manifest) {
        List<BlockFile> rows =
                open(manifest.texts("row-files"), "rows-", RowColumn.CHUNK_ROWS, (int) manifest.number("rows"));
        List<String> types = manifest.texts("reference-types");
        List<ReferenceColumn> references = new ArrayList<>();
        int size = (int) manifest.number("rows");
        for (int i = 0; i < types.size(); i++) {
            references.add(new ReferenceColumn(
                    types.get(i),
                    column("reference-" + i, rows, size),
                    ids(manifest, "id-files-" + i, "ids-" + i + "-")));
        }
        List<String> names = manifest.texts("attributes");
        Packed kinds = manifest.numbers("attribute-kinds");
        List<AttributeColumn> attributes = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            attributes.add(new AttributeColumn(
                    names.get(i),
                    Kind.values()[kinds.at(i)],
                    column("attribute-" + i, rows, size),
                    ids(manifest, "text-files-" + i, "texts-" + i + "-")));
        }
        return new TableColumns(
                size,
                numbers("ids", rows),
                numbers("times", rows),
                numbers("labels", rows),
                column("channels", rows, size),
                column("scores", rows, size),
                references,
                attributes,
                labels(manifest),
                manifest.texts("activities"),
                manifest.texts("areas"),
                manifest.texts("channels"));
    }

    private static Labels labels(BlockFile manifest) {
        Labels labels = new Labels();
        Packed activities = manifest.numbers("label-activities");
        Packed areas = manifest.numbers("label-areas");
        for (int i = 0; i < activities.size(); i++) {
            labels.idOf(activities.at(i), areas.at(i) - 1);
        }
        return labels;
    }

    /** Opens files, and remembers those that are whole. */
    private List<BlockFile> open(List<String> names, String kind, int wholeSize, int size) {
        List<BlockFile> files = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            files.add(BlockFile.open(folder.resolve(names.get(i))));
            if ((i + 1L) * wholeSize <= size) {
                whole.put(kind + i, names.get(i));
            }
            generation = Math.max(generation, generationOf(names.get(i), prefix + kind + i + "-"));
        }
        return files;
    }

    /** So that a new file never has the name of one that counts. */
    private static long generationOf(String name, String start) {
        return name.startsWith(start) ? Long.parseLong(name.substring(start.length())) : 0;
    }

    private Ids ids(BlockFile manifest, String files, String kind) {
        List<BlockFile> opened = open(manifest.texts(files), kind, 1, 0);
        List<Ids.Part> parts = opened.stream()
                .map(file -> new Ids.Part(file.numbers("ends"), file.numbers("text")))
                .toList();
        for (int i = 0; i < parts.size(); i++) {
            if (parts.get(i).ends().size() == Ids.PART_SIZE) {
                whole.put(kind + i, manifest.texts(files).get(i));
            }
        }
        return Ids.of(parts);
    }

    private static RowColumn numbers(String name, List<BlockFile> rows) {
        List<Scaled> chunks =
                rows.stream().map(file -> ChunkBlocks.numbers(name, file)).toList();
        return RowColumn.of(chunks);
    }

    private static org.hilo.engine.column.OptionalColumn column(String name, List<BlockFile> rows, int size) {
        List<Chunk> chunks =
                rows.stream().map(file -> ChunkBlocks.chunk(name, file)).toList();
        return org.hilo.engine.column.OptionalColumn.of(chunks, size);
    }
}
