package org.hilo.intake.mapping;

import java.util.List;
import java.util.Map;
import org.hilo.intake.Scale;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Writes a mapping as the YAML that reads back as the same mapping; what is standard is left out. */
final class MappingWriter {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    String write(Mapping mapping) {
        ObjectNode top = JSON.objectNode();
        top.put("name", mapping.name());
        settings(top, mapping.settings(), Settings.standard());
        text(top, "lens", mapping.lens());
        if (!mapping.activities().isEmpty()) {
            mapping.activities().forEach(top.putObject("activities")::put);
        }
        if (!mapping.identity().isEmpty()) {
            ObjectNode identity = top.putObject("identity");
            mapping.identity().forEach((type, kind) -> identity.put(type, lower(kind)));
        }
        ArrayNode files = top.putArray("files");
        mapping.files().forEach(file -> files.add(file(file, mapping.settings())));
        if (!mapping.promises().isEmpty()) {
            ArrayNode promises = top.putArray("promises");
            mapping.promises().forEach(promise -> promises.add(promise(promise)));
        }
        if (!mapping.levels().isEmpty()) {
            ObjectNode levels = top.putObject("levels");
            mapping.levels().forEach(level -> level(levels.putObject(level.name()), level));
        }
        return Documents.YAML.writeValueAsString(top);
    }

    private static ObjectNode promise(PromiseMapping promise) {
        return JSON.objectNode()
                .put("name", promise.name())
                .put("due", promise.due())
                .put("delivered", promise.delivered())
                .put("by", lower(promise.by()));
    }

    private static void level(ObjectNode node, LevelMapping level) {
        node.put("rest", lower(level.rest()));
        ObjectNode nodes = node.putObject("nodes");
        level.nodes().forEach((name, activities) -> strings(nodes, name, activities));
    }

    private static void settings(ObjectNode node, Settings own, Settings outer) {
        if (own.source() != null && !own.source().equals(outer.source())) {
            node.put("source", own.source());
        }
        if (own.zone() != null && !own.zone().equals(outer.zone())) {
            node.put("zone", own.zone().getId());
        }
        if (!own.dates().equals(outer.dates())) {
            strings(node, "dates", own.dates());
        }
        if (own.decimal() != outer.decimal()) {
            node.put("decimal", String.valueOf(own.decimal()));
        }
        if (own.thousands() != null && !own.thousands().equals(outer.thousands())) {
            node.put("thousands", String.valueOf(own.thousands()));
        }
        if (!own.nulls().equals(outer.nulls())) {
            strings(node, "nulls", own.nulls().stream().sorted().toList());
        }
        if (own.gap() != outer.gap()) {
            node.put("gap", lower(own.gap()));
        }
        if (own.overlap() != outer.overlap()) {
            node.put("overlap", lower(own.overlap()));
        }
    }

    private static ObjectNode file(FileMapping file, Settings outer) {
        ObjectNode node = JSON.objectNode();
        node.put("name", file.name());
        node.put("match", file.match());
        settings(node, file.settings(), outer);
        if (file.delimiter() != null) {
            node.put("delimiter", file.delimiter() == '\t' ? "tab" : String.valueOf(file.delimiter()));
        }
        if (file.quote() != '"') {
            node.put("quote", String.valueOf(file.quote()));
        }
        text(node, "encoding", file.encoding());
        text(node, "sheet", file.sheet());
        if (!file.columns().isEmpty()) {
            strings(node, "columns", file.columns());
        }
        expression(node, "key", file.key());
        common(node, file.area(), file.channel(), file.references(), file.attributes());
        if (!file.events().isEmpty()) {
            ArrayNode events = node.putArray("events");
            boolean wide = file.events().size() > 1;
            file.events().forEach(event -> events.add(event(event, wide)));
        }
        return node;
    }

    private static ObjectNode event(EventMapping event, boolean wide) {
        ObjectNode node = JSON.objectNode();
        expression(node, "activity", event.activity());
        expression(node, "time", event.time());
        if (event.dates() != null) {
            strings(node, "dates", event.dates());
        }
        expression(node, "id", event.id());
        expression(node, "source", event.source());
        common(node, event.area(), event.channel(), event.references(), event.attributes());
        ScoreMapping score = event.score();
        if (score != null) {
            ObjectNode written = object(score.value());
            Scale scale = score.scale();
            if (scale != null) {
                written.put("scale", scale.toString());
            } else if (score.min() != null) {
                written.put("min", score.min());
            } else if (score.max() != null) {
                written.put("max", score.max());
            }
            node.set("score", written);
        }
        expression(node, "comment", event.comment());
        Condition when = event.when();
        if (when != null) {
            ObjectNode written = object(when.value());
            if (!when.in().isEmpty()) {
                strings(written, "in", when.in().stream().sorted().toList());
            }
            if (!when.not().isEmpty()) {
                strings(written, "not", when.not().stream().sorted().toList());
            }
            node.set("when", written);
        }
        if (event.optional() != wide) {
            node.put("optional", event.optional());
        }
        return node;
    }

    private static void common(
            ObjectNode node,
            @Nullable Expression area,
            @Nullable Expression channel,
            Map<String, Expression> references,
            Map<String, AttributeMapping> attributes) {
        expression(node, "area", area);
        expression(node, "channel", channel);
        if (!references.isEmpty()) {
            ObjectNode written = node.putObject("references");
            references.forEach((type, value) -> expression(written, type, value));
        }
        if (!attributes.isEmpty()) {
            ObjectNode written = node.putObject("attributes");
            attributes.forEach((name, attribute) -> attribute(written, name, attribute));
        }
    }

    private static void attribute(ObjectNode node, String name, AttributeMapping attribute) {
        if (attribute.kind() == AttributeMapping.Kind.TEXT && attribute.dates() == null) {
            expression(node, name, attribute.value());
            return;
        }
        ObjectNode written = object(attribute.value());
        written.put("type", lower(attribute.kind()));
        if (attribute.dates() != null) {
            strings(written, "dates", attribute.dates());
        }
        node.set(name, written);
    }

    private static void expression(ObjectNode node, String key, @Nullable Expression expression) {
        if (expression == null) {
            return;
        }
        if (expression instanceof Expression.Column column && column.split() == null) {
            node.put(key, column.column());
            return;
        }
        node.set(key, object(expression));
    }

    private static ObjectNode object(Expression expression) {
        ObjectNode node = JSON.objectNode();
        switch (expression) {
            case Expression.Column column -> {
                node.put("column", column.column());
                text(node, "split", column.split());
            }
            case Expression.Constant constant -> node.put("value", constant.value());
            case Expression.Joined joined -> {
                ArrayNode parts = node.putArray("parts");
                for (Expression part : joined.parts()) {
                    if (part instanceof Expression.Column column && column.split() == null) {
                        parts.add(column.column());
                    } else {
                        parts.add(object(part));
                    }
                }
                node.put("join", joined.join());
            }
            case Expression.Lookup lookup -> {
                node.put("lookup", lookup.file());
                expression(node, "key", lookup.key());
                node.put("column", lookup.column());
                if (lookup.pick() != Expression.Pick.FIRST) {
                    node.put("pick", lower(lookup.pick()));
                }
            }
        }
        return node;
    }

    private static void text(ObjectNode node, String key, @Nullable String value) {
        if (value != null) {
            node.put(key, value);
        }
    }

    private static void strings(ObjectNode node, String key, List<String> values) {
        ArrayNode list = node.putArray(key);
        values.forEach(list::add);
    }

    private static String lower(Enum<?> value) {
        return Node.word(value);
    }
}
