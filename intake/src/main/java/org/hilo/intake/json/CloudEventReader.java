package org.hilo.intake.json;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import org.hilo.intake.Incoming;
import org.hilo.intake.IncomingEvent;
import org.hilo.intake.Reason;
import org.hilo.intake.table.CellRefused;
import org.hilo.intake.table.TextCheck;
import org.hilo.intake.table.Times;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/**
 * A CloudEvent becomes an event: {@code type} is the activity, {@code source} and {@code id} know it again, {@code time}
 * is when it happened, {@code subject} ({@code order/A-9}, {@code order:A-9}, or a plain customer id) and
 * {@code data.references} what it concerns; {@code area}, {@code channel}, {@code score} and {@code comment} may stand in
 * {@code data} or as extensions; all other plain members are attributes.
 */
public final class CloudEventReader {

    private final Instant receivedAt;
    private final Consumer<ZoneOffset> offsets;

    public CloudEventReader(Instant receivedAt) {
        this(receivedAt, offset -> {});
    }

    /** @param offsets hears the offset of every time read */
    public CloudEventReader(Instant receivedAt, Consumer<ZoneOffset> offsets) {
        this.receivedAt = receivedAt;
        this.offsets = offsets;
    }

    public Incoming read(String json, String file, long line) {
        try {
            return read(Json.MAPPER.readTree(json), file, line);
        } catch (JacksonException e) {
            return Json.refusal(e, file, line);
        }
    }

    public Incoming read(JsonNode event, String file, long line) {
        try {
            return event(event, line);
        } catch (CellRefused e) {
            return e.at(file, line);
        }
    }

    private IncomingEvent event(JsonNode event, long line) {
        if (!event.isObject()) {
            throw new CellRefused("", event.toString(), Reason.WRONG_KIND, "{ … }");
        }
        String version = required(event, "specversion");
        if (!version.startsWith("1.")) {
            throw new CellRefused("specversion", version, Reason.WRONG_KIND, "1.0");
        }
        CloudEventData data = new CloudEventData(event, data(event));
        Instant time = time(event);
        return new IncomingEvent(
                name(required(event, "source"), "source"),
                TextCheck.checked("id", required(event, "id"), TextCheck.ID_CHARS_MAX),
                name(required(event, "type"), "type"),
                time == null ? receivedAt : time,
                time == null,
                data.text("area", TextCheck.NAME_CHARS_MAX),
                data.text("channel", TextCheck.NAME_CHARS_MAX),
                data.references(),
                data.attributes(),
                data.score(),
                data.text("comment", TextCheck.COMMENT_CHARS_MAX),
                line);
    }

    private static String name(String text, String field) {
        return TextCheck.checked(field, text, TextCheck.NAME_CHARS_MAX);
    }

    private static String required(JsonNode event, String member) {
        JsonNode value = event.get(member);
        if (value == null || value.isNull()) {
            throw new CellRefused(member, "", Reason.MISSING_MEMBER, "id, source, specversion, type");
        }
        if (!value.isString()) {
            throw new CellRefused(member, value.toString(), Reason.WRONG_KIND, "\"…\"");
        }
        String text = value.stringValue().strip();
        if (text.isEmpty()) {
            throw new CellRefused(member, "", Reason.MISSING_MEMBER, "id, source, specversion, type");
        }
        return text;
    }

    private @Nullable Instant time(JsonNode event) {
        JsonNode value = event.get("time");
        if (value == null || value.isNull()) {
            return null;
        }
        String text = value.isString() ? value.stringValue().strip() : value.toString();
        Object parsed = Times.iso(text);
        if (parsed instanceof OffsetDateTime time) {
            offsets.accept(time.getOffset());
            return time.toInstant();
        }
        Reason reason = parsed == null ? Reason.BAD_TIME : Reason.TIME_WITHOUT_OFFSET;
        throw new CellRefused("time", text, reason, "2026-07-23T10:00:00-05:00");
    }

    private static @Nullable JsonNode data(JsonNode event) {
        JsonNode data = event.get("data");
        JsonNode packed = event.get("data_base64");
        if (packed == null || packed.isNull()) {
            return data == null || data.isNull() ? null : data;
        }
        if (data != null && !data.isNull()) {
            throw new CellRefused("data_base64", "", Reason.DUPLICATE_KEY, "");
        }
        JsonNode type = event.get("datacontenttype");
        String written = type == null ? "application/json" : type.asString("").toLowerCase(Locale.ROOT);
        if (!written.contains("json")) {
            return null;
        }
        try {
            byte[] bytes = Base64.getDecoder().decode(packed.asString(""));
            return Json.MAPPER.readTree(new String(bytes, StandardCharsets.UTF_8));
        } catch (IllegalArgumentException | JacksonException e) {
            throw new CellRefused("data_base64", packed.toString(), Reason.WRONG_KIND, "base64(JSON)");
        }
    }

    /** The members that are not attributes, with what they are. */
    static final Map<String, String> MEANT = Map.ofEntries(
            Map.entry("specversion", "envelope"),
            Map.entry("id", "envelope"),
            Map.entry("source", "envelope"),
            Map.entry("type", "envelope"),
            Map.entry("time", "envelope"),
            Map.entry("subject", "reference"),
            Map.entry("datacontenttype", "envelope"),
            Map.entry("dataschema", "envelope"),
            Map.entry("data", "data"),
            Map.entry("data_base64", "data"),
            Map.entry("area", "area"),
            Map.entry("channel", "channel"),
            Map.entry("score", "score"),
            Map.entry("comment", "comment"));
}
