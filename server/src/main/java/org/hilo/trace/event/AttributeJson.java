package org.hilo.trace.event;

import java.io.StringWriter;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.hilo.engine.Value;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** Attributes as the database keeps them: texts, numbers and flags as themselves, a time as {@code {"time": "…"}}. */
final class AttributeJson {
    private static final JsonFactory JSON = new JsonFactory();

    private AttributeJson() {}

    static String write(Map<String, Object> attributes) {
        if (attributes.isEmpty()) {
            return "{}";
        }
        StringWriter text = new StringWriter();
        try (JsonGenerator json = JSON.createGenerator(ObjectWriteContext.empty(), text)) {
            json.writeStartObject();
            attributes.forEach((name, value) -> {
                json.writeName(name);
                write(json, value);
            });
            json.writeEndObject();
        }
        return text.toString();
    }

    private static void write(JsonGenerator json, Object value) {
        switch (value) {
            case String text -> json.writeString(text);
            case Double number -> json.writeNumber(number);
            case Boolean flag -> json.writeBoolean(flag);
            case Instant time -> {
                json.writeStartObject();
                json.writeStringProperty("time", time.toString());
                json.writeEndObject();
            }
            default -> throw new IllegalArgumentException("an attribute cannot be a " + value.getClass());
        }
    }

    static Map<String, Value> read(String text) {
        if (text.length() == 2) {
            return Map.of();
        }
        Map<String, Value> attributes = new LinkedHashMap<>();
        try (JsonParser json = JSON.createParser(ObjectReadContext.empty(), text)) {
            json.nextToken();
            while (json.nextToken() != JsonToken.END_OBJECT) {
                String name = json.currentName();
                json.nextToken();
                attributes.put(name, value(json));
            }
        }
        return attributes;
    }

    private static Value value(JsonParser json) {
        return switch (json.currentToken()) {
            case VALUE_STRING -> new Value.Text(json.getString());
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> new Value.Number(json.getDoubleValue());
            case VALUE_TRUE -> new Value.Flag(true);
            case VALUE_FALSE -> new Value.Flag(false);
            case START_OBJECT -> time(json);
            default -> throw new IllegalStateException("an attribute cannot be " + json.currentToken());
        };
    }

    private static Value time(JsonParser json) {
        json.nextToken();
        json.nextToken();
        Value time = new Value.Time(Instant.parse(json.getString()));
        json.nextToken();
        return time;
    }
}
