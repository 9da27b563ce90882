package org.hilo.engine.table;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hilo.engine.BulkLoad.NumberKind;
import org.hilo.engine.Event;
import org.hilo.engine.Reference;
import org.hilo.engine.Value;
import org.hilo.engine.column.Dictionary;
import org.hilo.engine.column.Micros;
import org.hilo.engine.column.OptionalColumn;
import org.hilo.engine.column.RowColumn;
import org.hilo.engine.column.Words;
import org.hilo.engine.file.BlockFile;
import org.hilo.engine.table.AttributeColumn.Kind;
import org.jspecify.annotations.Nullable;

/** The columns of a table of events; one row is one event. Its owner lets one thread in at a time. */
public final class TableColumns {
    private record Named(String name, Kind kind) {}

    private final RowColumn ids;
    private final RowColumn times;
    private final RowColumn labels;
    private final OptionalColumn channels;
    private final OptionalColumn scores;
    private final Map<String, ReferenceColumn> references = new LinkedHashMap<>();
    private final Map<Named, AttributeColumn> attributes = new LinkedHashMap<>();
    private final Dictionary activityNames = new Dictionary();
    private final Dictionary areaNames = new Dictionary();
    private final Dictionary channelNames = new Dictionary();
    private final Labels labelNumbers;
    private int size;

    /** No events. */
    public TableColumns() {
        this(
                0,
                new RowColumn(),
                new RowColumn(),
                new RowColumn(),
                new OptionalColumn(),
                new OptionalColumn(),
                List.of(),
                List.of(),
                new Labels(),
                List.of(),
                List.of(),
                List.of());
    }

    /** Columns that were read from files. */
    TableColumns(
            int size,
            RowColumn ids,
            RowColumn times,
            RowColumn labels,
            OptionalColumn channels,
            OptionalColumn scores,
            List<ReferenceColumn> references,
            List<AttributeColumn> attributes,
            Labels labelNumbers,
            List<String> activityNames,
            List<String> areaNames,
            List<String> channelNames) {
        this.size = size;
        this.ids = ids;
        this.times = times;
        this.labels = labels;
        this.channels = channels;
        this.scores = scores;
        references.forEach(column -> this.references.put(column.type(), column));
        attributes.forEach(column -> this.attributes.put(new Named(column.name(), column.kind()), column));
        this.labelNumbers = labelNumbers;
        activityNames.forEach(this.activityNames::idOf);
        areaNames.forEach(this.areaNames::idOf);
        channelNames.forEach(this.channelNames::idOf);
    }

    public void add(Event event) {
        int row = size++;
        ids.add(event.id());
        times.add(Micros.of(event.time()));
        labels.add(labelNumbers.idOf(activityNames.idOf(event.activity()), idOf(areaNames, event.area())));
        String channel = event.channel();
        if (channel != null) {
            channels.add(row, channelNames.idOf(channel));
        }
        Double score = event.score();
        if (score != null) {
            scores.add(row, Double.doubleToRawLongBits(score));
        }
        for (Reference reference : event.references()) {
            references.computeIfAbsent(reference.type(), ReferenceColumn::new).add(row, reference.id());
        }
        for (Map.Entry<String, Value> attribute : event.attributes().entrySet()) {
            Named named = new Named(attribute.getKey(), Kind.of(attribute.getValue()));
            attributes
                    .computeIfAbsent(named, n -> new AttributeColumn(n.name(), n.kind()))
                    .add(row, attribute.getValue());
        }
    }

    /** Adds events in columns: of these types of references and these attributes. */
    public BulkColumns bulk(List<String> referenceTypes, List<String> texts, Map<String, NumberKind> numbers) {
        return new BulkColumns(this, referenceTypes, texts, numbers);
    }

    ReferenceColumn reference(String type) {
        return references.computeIfAbsent(type, ReferenceColumn::new);
    }

    AttributeColumn attribute(String name, Kind kind) {
        return attributes.computeIfAbsent(new Named(name, kind), n -> new AttributeColumn(n.name(), n.kind()));
    }

    int activity(String name) {
        return activityNames.idOf(name);
    }

    int area(String name) {
        return areaNames.idOf(name);
    }

    int channel(String name) {
        return channelNames.idOf(name);
    }

    int label(int activity, int area) {
        return labelNumbers.idOf(activity, area);
    }

    /** What every row has; its id is its number, from 1. */
    void plain(int row, long micros, int label) {
        ids.add(row + 1L);
        times.add(micros);
        labels.add(label);
    }

    void channel(int row, int channel) {
        channels.add(row, channel);
    }

    void score(int row, double score) {
        scores.add(row, Double.doubleToRawLongBits(score));
    }

    /** Shows the rows that all columns have got. */
    void grow(int more) {
        size += more;
    }

    public int size() {
        return size;
    }

    public TableView view() {
        return new TableView(
                size,
                ids.view(),
                times.view(),
                labels.view(),
                channels.view(),
                scores.view(),
                references.values().stream().map(ReferenceColumn::view).toList(),
                attributes.values().stream().map(AttributeColumn::view).toList(),
                labelNumbers.view(),
                activityNames.words(),
                areaNames.words(),
                channelNames.words());
    }

    /** Writes the full chunks from one on into files, and from then on reads them there; returns how many are full. */
    public int spill(int from, TableFiles files) {
        int full = size >> RowColumn.CHUNK_BITS;
        for (int chunk = from; chunk < full; chunk++) {
            BlockFile file = files.keep(view(), chunk);
            ids.replace(chunk, ChunkBlocks.numbers("ids", file));
            times.replace(chunk, ChunkBlocks.numbers("times", file));
            labels.replace(chunk, ChunkBlocks.numbers("labels", file));
            channels.replace(chunk, ChunkBlocks.chunk("channels", file));
            scores.replace(chunk, ChunkBlocks.chunk("scores", file));
            int number = 0;
            for (ReferenceColumn column : references.values()) {
                column.values().replace(chunk, ChunkBlocks.chunk("reference-" + number++, file));
            }
            number = 0;
            for (AttributeColumn column : attributes.values()) {
                column.values().replace(chunk, ChunkBlocks.chunk("attribute-" + number++, file));
            }
        }
        return full;
    }

    /** Names of all activities, in alphabetical order. */
    public List<String> activities() {
        return sorted(activityNames.words());
    }

    /** Names of all areas, in alphabetical order. */
    public List<String> areas() {
        return sorted(areaNames.words());
    }

    private static List<String> sorted(Words names) {
        return Arrays.stream(names.array(), 0, names.size()).sorted().toList();
    }

    /** Types of the references, in order of first arrival. */
    public List<String> referenceTypes() {
        return List.copyOf(references.keySet());
    }

    private static int idOf(Dictionary names, @Nullable String name) {
        return name == null ? Words.ABSENT : names.idOf(name);
    }
}
