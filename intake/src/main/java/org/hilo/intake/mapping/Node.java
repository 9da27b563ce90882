package org.hilo.intake.mapping;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** One object of the document with its path; wrong kinds become faults and read as absent. */
final class Node {

    private final JsonNode json;
    private final String path;
    private final MappingReader.Faults faults;

    Node(JsonNode json, String path, MappingReader.Faults faults) {
        this.json = json;
        this.path = path;
        this.faults = faults;
    }

    String path() {
        return path;
    }

    String path(String key) {
        return path.isEmpty() ? key : path + "." + key;
    }

    void onlyKeys(List<String> known) {
        if (!json.isObject()) {
            faults.add(path, "not-an-object", Map.of("allowed", String.join(", ", known)));
            return;
        }
        for (String key : json.propertyNames()) {
            if (!known.contains(key)) {
                faults.unknownKey(path, key, known);
            }
        }
    }

    boolean has(String key) {
        return child(key) != null;
    }

    @Nullable
    JsonNode child(String key) {
        JsonNode child = json.isObject() ? json.get(key) : null;
        return child == null || child.isNull() ? null : child;
    }

    @Nullable
    String text(String key) {
        JsonNode child = child(key);
        if (child == null) {
            return null;
        }
        if (!child.isValueNode()) {
            faults.add(path(key), "not-a-text", Map.of());
            return null;
        }
        return child.asString();
    }

    String text(String key, String otherwise) {
        return Optional.ofNullable(text(key)).orElse(otherwise);
    }

    String required(String key) {
        String text = text(key);
        if (text == null || text.isBlank()) {
            faults.add(path, "missing-key", Map.of("key", key));
            return "";
        }
        return text;
    }

    boolean flag(String key, boolean otherwise) {
        JsonNode child = child(key);
        if (child != null && !child.isBoolean()) {
            faults.add(path(key), "not-a-flag", Map.of("value", child.toString()));
        }
        return child == null || !child.isBoolean() ? otherwise : child.booleanValue();
    }

    @Nullable
    Double number(String key) {
        JsonNode child = child(key);
        if (child == null) {
            return null;
        }
        if (!child.isNumber()) {
            faults.add(path(key), "not-a-number", Map.of("value", child.toString()));
            return null;
        }
        return child.doubleValue();
    }

    List<JsonNode> list(String key) {
        JsonNode child = child(key);
        if (child == null) {
            return List.of();
        }
        if (!child.isArray()) {
            faults.add(path(key), "not-a-list", Map.of());
            return List.of();
        }
        return new ArrayList<>(child.values());
    }

    Map<String, JsonNode> object(String key) {
        JsonNode child = child(key);
        Map<String, JsonNode> all = new LinkedHashMap<>();
        if (child == null) {
            return all;
        }
        if (!child.isObject()) {
            faults.add(path(key), "not-a-table", Map.of());
            return all;
        }
        child.properties().forEach(e -> all.put(e.getKey(), e.getValue()));
        return all;
    }

    Map<String, String> texts(String key) {
        Map<String, String> all = new LinkedHashMap<>();
        object(key).forEach((name, value) -> all.put(name, value.asString("")));
        return all;
    }

    /** A list of texts; one text stands for a list of one. */
    List<String> strings(String key) {
        JsonNode child = child(key);
        if (child != null && child.isValueNode()) {
            return List.of(child.asString());
        }
        List<String> all = new ArrayList<>();
        for (JsonNode item : list(key)) {
            if (item.isValueNode() && !item.isNull()) {
                all.add(item.asString());
            } else {
                faults.add(path(key), "not-a-text", Map.of());
            }
        }
        return all;
    }

    <E extends Enum<E>> E choice(String key, Class<E> type, E otherwise) {
        String text = text(key);
        if (text == null) {
            return otherwise;
        }
        for (E value : type.getEnumConstants()) {
            if (word(value).equals(text)) {
                return value;
            }
        }
        List<String> allowed =
                Arrays.stream(type.getEnumConstants()).map(Node::word).toList();
        faults.add(path(key), "not-a-choice", Map.of("value", text, "allowed", String.join(", ", allowed)));
        return otherwise;
    }

    /** How a choice is written: {@code left out} for LEFT_OUT. */
    static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
