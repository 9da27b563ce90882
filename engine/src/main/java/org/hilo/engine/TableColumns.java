package org.hilo.engine;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hilo.engine.AttributeColumn.Kind;
import org.jspecify.annotations.Nullable;

/** The columns of an {@link EventTable}; one row is one event. Its owner lets one thread in at a time. */
final class TableColumns {
    private record Named(String name, Kind kind) {}

    private final LongColumn ids = new LongColumn();
    private final LongColumn times = new LongColumn();
    private final IntColumn activities = new IntColumn();
    private final IntColumn areas = new IntColumn();
    private final IntColumn channels = new IntColumn();
    private final LongColumn scores = new LongColumn();
    private final ReferenceColumn references = new ReferenceColumn();
    private final Map<Named, AttributeColumn> attributes = new LinkedHashMap<>();
    private final Dictionary activityNames = new Dictionary();
    private final Dictionary areaNames = new Dictionary();
    private final Dictionary channelNames = new Dictionary();

    void add(Event event) {
        int row = ids.size();
        ids.add(event.id());
        times.add(Micros.of(event.time()));
        activities.add(activityNames.idOf(event.activity()));
        areas.add(idOf(areaNames, event.area()));
        channels.add(idOf(channelNames, event.channel()));
        Double score = event.score();
        scores.add(Double.doubleToRawLongBits(score == null ? Double.NaN : score));
        references.add(event.references());
        for (Map.Entry<String, Value> attribute : event.attributes().entrySet()) {
            Named named = new Named(attribute.getKey(), Kind.of(attribute.getValue()));
            attributes
                    .computeIfAbsent(named, n -> new AttributeColumn(n.name(), n.kind()))
                    .add(row, attribute.getValue());
        }
    }

    int size() {
        return ids.size();
    }

    TableView view() {
        return new TableView(
                ids.size(),
                ids.array(),
                times.array(),
                activities.array(),
                areas.array(),
                channels.array(),
                scores.array(),
                references.view(),
                attributes.values().stream().map(AttributeColumn::view).toList(),
                activityNames.words(),
                areaNames.words(),
                channelNames.words());
    }

    List<String> areas() {
        Words names = areaNames.words();
        return Arrays.stream(names.array(), 0, names.size()).sorted().toList();
    }

    List<String> referenceTypes() {
        Words types = references.view().types();
        return List.copyOf(Arrays.asList(types.array()).subList(0, types.size()));
    }

    private static int idOf(Dictionary names, @Nullable String name) {
        return name == null ? Words.ABSENT : names.idOf(name);
    }
}
