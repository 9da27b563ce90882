package org.hilo.trace.event;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.hilo.intake.IncomingEvent;
import org.hilo.intake.Reason;
import org.hilo.intake.Reference;
import org.hilo.intake.Refusal;
import org.jspecify.annotations.Nullable;

/** What the database can keep: checked before, so that one event never spoils the transaction of others. */
final class EventCheck {
    /** Source and id stand in one index; together they must stay below PostgreSQL's 2,704 bytes. */
    static final int SOURCE_CHARS_MAX = 200;

    static final int ID_CHARS_MAX = 400;
    static final int NAME_CHARS_MAX = 400;
    static final int TEXT_CHARS_MAX = 32_768;
    static final int REFERENCES_MAX = 1_000;
    static final int ATTRIBUTES_MAX = 1_000;

    /** Times that people can mean; PostgreSQL and calendars agree on all of them. */
    private static final Instant EARLIEST = Instant.parse("0001-01-01T00:00:00Z");

    private static final Instant LATEST = Instant.parse("9999-12-31T23:59:59.999999Z");

    private final IncomingEvent event;
    private final String file;

    private EventCheck(IncomingEvent event, String file) {
        this.event = event;
        this.file = file;
    }

    /** Why this event cannot be kept; null when it can. */
    static @Nullable Refusal refusalOf(IncomingEvent event, String file) {
        return new EventCheck(event, file).check();
    }

    private @Nullable Refusal check() {
        if (event.source().isEmpty()) {
            return refusal("source", "", Reason.MISSING_MEMBER, "");
        }
        if (event.id().isEmpty()) {
            return refusal("id", "", Reason.MISSING_ID, "");
        }
        if (event.activity().isBlank()) {
            return refusal("type", "", Reason.MISSING_ACTIVITY, "");
        }
        if (event.time().isBefore(EARLIEST) || event.time().isAfter(LATEST)) {
            return refusal("time", event.time().toString(), Reason.BAD_TIME, EARLIEST + " – " + LATEST);
        }
        Refusal found = text("source", event.source(), SOURCE_CHARS_MAX);
        found = found == null ? text("id", event.id(), ID_CHARS_MAX) : found;
        found = found == null ? text("type", event.activity(), NAME_CHARS_MAX) : found;
        found = found == null ? text("area", event.area(), NAME_CHARS_MAX) : found;
        found = found == null ? text("channel", event.channel(), NAME_CHARS_MAX) : found;
        found = found == null ? text("comment", event.comment(), TEXT_CHARS_MAX) : found;
        found = found == null ? references(event.references()) : found;
        found = found == null ? attributes(event.attributes()) : found;
        return found == null && event.score() != null && !Double.isFinite(event.score())
                ? refusal("score", event.score().toString(), Reason.NOT_FINITE, "")
                : found;
    }

    private @Nullable Refusal references(List<Reference> references) {
        if (references.size() > REFERENCES_MAX) {
            return refusal("references", "" + references.size(), Reason.TOO_MANY_REFERENCES, "1–" + REFERENCES_MAX);
        }
        for (Reference reference : references) {
            if (reference.type().isBlank() || reference.id().isEmpty()) {
                return refusal("references", reference.type(), Reason.MISSING_REFERENCE, "");
            }
            Refusal found = text("references", reference.type(), NAME_CHARS_MAX);
            found = found == null ? text(reference.type(), reference.id(), NAME_CHARS_MAX) : found;
            found = found == null ? text(reference.type(), reference.qualifier(), NAME_CHARS_MAX) : found;
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    private @Nullable Refusal attributes(Map<String, Object> attributes) {
        if (attributes.size() > ATTRIBUTES_MAX) {
            return refusal("attributes", "" + attributes.size(), Reason.TOO_MANY_FIELDS, "0–" + ATTRIBUTES_MAX);
        }
        for (Map.Entry<String, Object> attribute : attributes.entrySet()) {
            Refusal found = text("attributes", attribute.getKey(), NAME_CHARS_MAX);
            if (found == null && attribute.getValue() instanceof String value) {
                found = text(attribute.getKey(), value, TEXT_CHARS_MAX);
            }
            if (found == null && attribute.getValue() instanceof Double number && !Double.isFinite(number)) {
                found = refusal(attribute.getKey(), number.toString(), Reason.NOT_FINITE, "");
            }
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    private @Nullable Refusal text(String field, @Nullable String value, int charsMax) {
        if (value == null) {
            return null;
        }
        if (value.length() > charsMax) {
            return refusal(field, value, Reason.FIELD_TOO_LONG, "1–" + charsMax);
        }
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c == 0) {
                return refusal(field, value, Reason.NUL_BYTE, "");
            }
            if (Character.isHighSurrogate(c)
                    && i + 1 < value.length()
                    && Character.isLowSurrogate(value.charAt(i + 1))) {
                i++;
            } else if (Character.isSurrogate(c)) {
                return refusal(field, value, Reason.LONE_SURROGATE, "");
            }
        }
        return null;
    }

    private Refusal refusal(String field, String value, Reason reason, String allowed) {
        return Refusal.of(file, event.line(), field, value, reason, allowed);
    }
}
