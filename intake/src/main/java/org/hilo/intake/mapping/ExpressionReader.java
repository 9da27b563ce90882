package org.hilo.intake.mapping;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hilo.intake.mapping.Expression.Column;
import org.hilo.intake.mapping.Expression.Constant;
import org.hilo.intake.mapping.Expression.Joined;
import org.hilo.intake.mapping.Expression.Lookup;
import org.hilo.intake.mapping.Expression.Pick;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads where a text comes from: a plain text names a column, an object says more. */
final class ExpressionReader {

    private static final Expression NOTHING = new Constant("");
    private final MappingReader.Faults faults;

    ExpressionReader(MappingReader.Faults faults) {
        this.faults = faults;
    }

    @Nullable
    Expression optional(Node node, String key) {
        JsonNode child = node.child(key);
        return child == null ? null : read(child, node.path(key));
    }

    Expression required(Node node, String key) {
        JsonNode child = node.child(key);
        if (child == null) {
            faults.add(node.path(), "missing-key", Map.of("key", key));
            return NOTHING;
        }
        return read(child, node.path(key));
    }

    /** @param more keys that the place knows besides those of an expression */
    Expression read(JsonNode json, String path, String... more) {
        if (json.isValueNode() && !json.isNull()) {
            return new Column(json.asString());
        }
        Node node = new Node(json, path, faults);
        node.onlyKeys(Keys.with(Keys.EXPRESSION, more));
        if (!json.isObject()) {
            return NOTHING;
        }
        if (node.has("value")) {
            return new Constant(Optional.ofNullable(node.text("value")).orElse(""));
        }
        if (node.has("lookup")) {
            return new Lookup(
                    node.required("lookup"),
                    required(node, "key"),
                    node.required("column"),
                    node.choice("pick", Pick.class, Pick.FIRST));
        }
        if (node.has("columns") || node.has("parts")) {
            return joined(node);
        }
        if (node.has("column")) {
            return new Column(node.required("column"), node.text("split"));
        }
        faults.add(path, "empty-expression", Map.of());
        return NOTHING;
    }

    private Expression joined(Node node) {
        List<Expression> parts = new ArrayList<>();
        node.strings("columns").forEach(name -> parts.add(new Column(name)));
        List<JsonNode> more = node.list("parts");
        for (int i = 0; i < more.size(); i++) {
            parts.add(read(more.get(i), node.path("parts") + "[" + i + "]"));
        }
        return new Joined(parts, Optional.ofNullable(node.text("join")).orElse(" "));
    }
}
