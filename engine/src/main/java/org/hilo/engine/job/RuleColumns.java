package org.hilo.engine.job;

import java.util.List;
import org.hilo.engine.column.Words;
import org.hilo.engine.rule.RuleEvent;
import org.hilo.engine.rule.RuleSet;
import org.hilo.engine.table.AttributeColumn;
import org.hilo.engine.table.ReferenceColumn;
import org.hilo.engine.table.TableView;

/**
 * What a set of rules looks at in a table: for each label and channel its number in the rules, for each type of objects and
 * attribute its columns.
 *
 * @param activities of labels; {@link Nodes#LEFT_OUT} where the level shows nothing of them
 */
@SuppressWarnings("ArrayRecordComponent") // immutable by agreement, never compared
record RuleColumns(
        TableView table,
        RuleSet set,
        int[] activities,
        int[] areas,
        int[] channels,
        List<List<ReferenceColumn.View>> references,
        List<List<AttributeColumn.View>> attributes) {

    static RuleColumns of(TableView table, Nodes nodes, RuleSet set) {
        int[] activities = new int[table.labels().size()];
        int[] areas = new int[activities.length];
        for (int label = 0; label < activities.length; label++) {
            int node = nodes.ofLabel()[label];
            activities[label] = node == Nodes.LEFT_OUT
                    ? Nodes.LEFT_OUT
                    : set.activity(nodes.names().get(node));
            areas[label] = set.area(table.areaName(label));
        }
        int[] channels = new int[table.channelNames().size()];
        for (int channel = 0; channel < channels.length; channel++) {
            channels[channel] = set.channel(table.channelNames().get(channel));
        }
        return new RuleColumns(
                table,
                set,
                activities,
                areas,
                channels,
                set.objectTypes().stream()
                        .map(type -> table.references().stream()
                                .filter(column -> column.type().equals(type))
                                .toList())
                        .toList(),
                set.attributes().stream().map(table::attributes).toList());
    }

    /** Number in the rules of a row's channel. */
    int channelOf(int row) {
        int channel = table.channel(row);
        return channel == Words.ABSENT ? RuleEvent.NONE : channels[channel];
    }
}
