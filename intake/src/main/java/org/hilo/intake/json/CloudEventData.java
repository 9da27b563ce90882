package org.hilo.intake.json;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hilo.intake.Reason;
import org.hilo.intake.Reference;
import org.hilo.intake.table.CellRefused;
import org.hilo.intake.table.TextCheck;
import org.hilo.intake.table.Times;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What an event says about itself in {@code data}, or as an extension beside it. */
record CloudEventData(JsonNode event, @Nullable JsonNode data) {

    /** More attributes than this are a record of a database, not an event. */
    private static final int ATTRIBUTES_MAX = 200;

    private static final int REFERENCES_MAX = 1_000;

    @Nullable
    String text(String member, int charsMax) {
        JsonNode value = member(member);
        if (value == null) {
            return null;
        }
        if (!value.isValueNode()) {
            throw new CellRefused(member, value.toString(), Reason.WRONG_KIND, "\"…\"");
        }
        String text = value.asString().strip();
        return text.isEmpty() ? null : TextCheck.checked(member, text, charsMax);
    }

    @Nullable
    Double score() {
        JsonNode value = member("score");
        if (value == null) {
            return null;
        }
        if (!value.isNumber()) {
            throw new CellRefused("score", value.toString(), Reason.BAD_NUMBER, "4");
        }
        return finite("score", value);
    }

    private static double finite(String field, JsonNode value) {
        double number = value.doubleValue();
        if (!Double.isFinite(number)) {
            throw new CellRefused(field, value.toString(), Reason.NOT_FINITE, "");
        }
        return number;
    }

    private @Nullable JsonNode member(String name) {
        JsonNode inside = data != null && data.isObject() ? data.get(name) : null;
        JsonNode found = inside == null || inside.isNull() ? event.get(name) : inside;
        return found == null || found.isNull() ? null : found;
    }

    List<Reference> references() {
        List<Reference> all = new ArrayList<>();
        JsonNode subject = event.get("subject");
        if (subject != null && !subject.isNull()) {
            subject(subject, all);
        }
        JsonNode written = data != null && data.isObject() ? data.get("references") : null;
        if (written != null && !written.isNull()) {
            if (!written.isObject()) {
                throw new CellRefused("data.references", written.toString(), Reason.WRONG_KIND, "{\"order\": \"A-9\"}");
            }
            written.properties().forEach(e -> reference(e.getKey(), e.getValue(), all));
        }
        if (all.isEmpty()) {
            throw new CellRefused("subject, data.references", "", Reason.MISSING_REFERENCE, "");
        }
        if (all.size() > REFERENCES_MAX) {
            throw new CellRefused("data.references", "", Reason.TOO_MANY_REFERENCES, String.valueOf(REFERENCES_MAX));
        }
        return all.stream().distinct().toList();
    }

    private static void subject(JsonNode subject, List<Reference> all) {
        if (!subject.isString()) {
            throw new CellRefused("subject", subject.toString(), Reason.WRONG_KIND, "\"order/A-9\"");
        }
        String text = subject.stringValue().strip();
        int cut = firstOf(text);
        if (cut > 0 && cut < text.length() - 1) {
            add(text.substring(0, cut), text.substring(cut + 1), "subject", all);
        } else if (!text.isEmpty()) {
            add("customer", text, "subject", all);
        }
    }

    private static int firstOf(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) == '/' || text.charAt(i) == ':') {
                return i;
            }
        }
        return -1;
    }

    private static void reference(String type, JsonNode value, List<Reference> all) {
        if (value.isArray()) {
            value.values().forEach(item -> reference(type, item, all));
            return;
        }
        if (value.isNull()) {
            return;
        }
        if (!value.isString() && !value.isIntegralNumber()) {
            throw new CellRefused("data.references." + type, value.toString(), Reason.WRONG_KIND, "\"A-9\", [\"A-9\"]");
        }
        String id = value.asString().strip();
        if (!id.isEmpty()) {
            add(type.strip(), id, "data.references." + type, all);
        }
    }

    private static void add(String type, String id, String field, List<Reference> all) {
        if (type.isEmpty()) {
            throw new CellRefused(field, "", Reason.MISSING_MEMBER, "");
        }
        all.add(new Reference(
                TextCheck.checked(field, type, TextCheck.NAME_CHARS_MAX),
                TextCheck.checked(field, id, TextCheck.ID_CHARS_MAX)));
    }

    Map<String, Object> attributes() {
        Map<String, Object> all = new LinkedHashMap<>();
        event.properties().forEach(e -> attribute(e.getKey(), e.getValue(), all));
        if (data != null && data.isObject()) {
            data.properties().forEach(e -> {
                if (e.getKey().equals("attributes") && e.getValue().isObject()) {
                    e.getValue().properties().forEach(inner -> put(inner.getKey(), inner.getValue(), all));
                } else if (!e.getKey().equals("references")) {
                    attribute(e.getKey(), e.getValue(), all);
                }
            });
        }
        if (all.size() > ATTRIBUTES_MAX) {
            throw new CellRefused("data", "", Reason.TOO_MANY_FIELDS, String.valueOf(ATTRIBUTES_MAX));
        }
        return all;
    }

    private static void attribute(String name, JsonNode value, Map<String, Object> all) {
        if (!CloudEventReader.MEANT.containsKey(name)) {
            put(name, value, all);
        }
    }

    private static void put(String name, JsonNode value, Map<String, Object> all) {
        if (value.isNull() || value.isContainer()) {
            return;
        }
        String key = TextCheck.checked(name, name, TextCheck.NAME_CHARS_MAX);
        if (value.isBoolean()) {
            all.put(key, value.booleanValue());
        } else if (value.isNumber()) {
            all.put(key, finite(name, value));
        } else {
            String text = TextCheck.checked(name, value.asString(), TextCheck.ATTRIBUTE_CHARS_MAX);
            // only a full date-time with an offset is a time; "2026-07-23" may be anything
            all.put(
                    key,
                    text.length() >= 17 && Times.iso(text) instanceof OffsetDateTime time ? time.toInstant() : text);
        }
    }
}
