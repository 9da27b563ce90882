package org.hilo.intake.ocel;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.hilo.intake.FileRefused;
import org.hilo.intake.InputFile;
import org.hilo.intake.Reason;
import org.hilo.intake.Refusal;
import org.hilo.intake.json.Json;
import org.hilo.intake.ocel.OcelSink.Given;
import org.hilo.intake.ocel.OcelSink.Link;
import org.hilo.intake.source.Bytes;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.JsonNode;

/** OCEL in JSON, either version; one pass takes the objects or the events, because either may stand first. */
final class OcelJson {

    private final InputFile file;

    OcelJson(InputFile file) {
        this.file = file;
    }

    void read(boolean events, OcelSink sink) throws IOException {
        try (Bytes.Opened opened = Bytes.open(file);
                JsonParser json = Json.STREAM.createParser(opened.stream())) {
            if (json.nextToken() != JsonToken.START_OBJECT) {
                throw new FileRefused(Refusal.of(file.name(), 1, "", "", Reason.NOT_RECOGNISED, ""));
            }
            while (json.nextToken() == JsonToken.PROPERTY_NAME) {
                String section = json.currentName();
                json.nextToken();
                switch (section) {
                    case "objectTypes" -> types(json, true, !events, sink);
                    case "eventTypes" -> types(json, false, !events, sink);
                    case "objects", "ocel:objects" -> objects(json, !events, sink);
                    case "events", "ocel:events" -> events(json, events, sink);
                    default -> json.skipChildren();
                }
            }
        } catch (JacksonException e) {
            long line =
                    e.getLocation() == null ? 0 : Math.max(0, e.getLocation().getLineNr());
            throw new FileRefused(Json.refusal(e, file.name(), line));
        }
    }

    private static void types(JsonParser json, boolean ofObjects, boolean wanted, OcelSink sink) {
        if (!wanted || json.currentToken() != JsonToken.START_ARRAY) {
            json.skipChildren();
            return;
        }
        while (json.nextToken() == JsonToken.START_OBJECT) {
            JsonNode type = json.readValueAsTree();
            String name = text(type, "name");
            sink.declared(ofObjects, name, "", "");
            for (JsonNode attribute : items(type, "attributes")) {
                sink.declared(ofObjects, name, text(attribute, "name"), text(attribute, "type"));
            }
        }
    }

    private static void objects(JsonParser json, boolean wanted, OcelSink sink) {
        if (!wanted) {
            json.skipChildren();
        } else if (json.currentToken() == JsonToken.START_ARRAY) {
            while (json.nextToken() == JsonToken.START_OBJECT) {
                JsonNode object = json.readValueAsTree();
                List<String> links = new ArrayList<>();
                for (JsonNode link : items(object, "relationships")) {
                    links.add(text(link, "objectId"));
                }
                sink.object(text(object, "id"), text(object, "type"), given(items(object, "attributes")), links);
            }
        } else if (json.currentToken() == JsonToken.START_OBJECT) {
            while (json.nextToken() == JsonToken.PROPERTY_NAME) {
                String id = json.currentName();
                json.nextToken();
                JsonNode object = json.readValueAsTree();
                sink.object(id, text(object, "ocel:type"), members(object.get("ocel:ovmap")), List.of());
            }
        }
    }

    private static void events(JsonParser json, boolean wanted, OcelSink sink) {
        if (!wanted) {
            json.skipChildren();
        } else if (json.currentToken() == JsonToken.START_ARRAY) {
            while (json.nextToken() == JsonToken.START_OBJECT) {
                long line = json.currentTokenLocation().getLineNr();
                JsonNode event = json.readValueAsTree();
                List<Link> links = new ArrayList<>();
                for (JsonNode link : items(event, "relationships")) {
                    String qualifier = text(link, "qualifier");
                    links.add(new Link(text(link, "objectId"), qualifier.isEmpty() ? null : qualifier));
                }
                List<Given> attributes = given(items(event, "attributes"));
                sink.event(line, text(event, "id"), text(event, "type"), text(event, "time"), attributes, links);
            }
        } else if (json.currentToken() == JsonToken.START_OBJECT) {
            for (long position = 1; json.nextToken() == JsonToken.PROPERTY_NAME; position++) {
                String id = json.currentName();
                json.nextToken();
                JsonNode event = json.readValueAsTree();
                List<Link> links = new ArrayList<>();
                for (JsonNode object : items(event, "ocel:omap")) {
                    links.add(new Link(object.asString(""), null));
                }
                List<Given> attributes = members(event.get("ocel:vmap"));
                // one line may hold them all, so the position among the events is the place
                sink.event(
                        position, id, text(event, "ocel:activity"), text(event, "ocel:timestamp"), attributes, links);
            }
        }
    }

    private static List<Given> given(Iterable<JsonNode> attributes) {
        List<Given> all = new ArrayList<>();
        for (JsonNode attribute : attributes) {
            String time = text(attribute, "time");
            add(all, text(attribute, "name"), time.isEmpty() ? null : time, attribute.get("value"));
        }
        return all;
    }

    private static List<Given> members(@Nullable JsonNode map) {
        List<Given> all = new ArrayList<>();
        if (map != null && map.isObject()) {
            for (Map.Entry<String, JsonNode> member : map.properties()) {
                add(all, member.getKey(), null, member.getValue());
            }
        }
        return all;
    }

    private static void add(List<Given> all, String name, @Nullable String time, @Nullable JsonNode value) {
        if (value == null || value.isNull() || value.isContainer()) {
            return;
        }
        if (value.isBoolean()) {
            all.add(new Given(name, time, value.booleanValue()));
        } else if (value.isNumber() && Double.isFinite(value.doubleValue())) {
            all.add(new Given(name, time, value.doubleValue()));
        } else {
            all.add(new Given(name, time, value.asString()));
        }
    }

    private static String text(JsonNode node, String member) {
        JsonNode value = node.get(member);
        return value == null || value.isNull() || value.isContainer() ? "" : value.asString();
    }

    private static Iterable<JsonNode> items(JsonNode node, String member) {
        JsonNode value = node.get(member);
        return value == null || !value.isArray() ? List.of() : value.values();
    }
}
