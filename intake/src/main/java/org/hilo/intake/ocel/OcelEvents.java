package org.hilo.intake.ocel;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hilo.intake.FileRefused;
import org.hilo.intake.IncomingEvent;
import org.hilo.intake.Reason;
import org.hilo.intake.Reference;
import org.hilo.intake.Refusal;
import org.hilo.intake.mapping.Settings;
import org.hilo.intake.table.CellRefused;
import org.hilo.intake.table.Tally;
import org.hilo.intake.table.TextCheck;
import org.hilo.intake.table.TimeReader;
import org.jspecify.annotations.Nullable;

/**
 * Objects first, then events: each event refers to its objects with their types and qualifiers, and carries the
 * attributes that a single object of a type had at that moment as {@code Type.attribute}.
 */
final class OcelEvents implements OcelSink {

    /** Objects are held in memory while events are read; five million take about 2 GB. */
    static final int OBJECTS_MAX = 5_000_000;

    private static final int REFERENCES_MAX = 1_000;

    private final String file;
    private final String source;
    private final Tally tally;
    private final TimeReader times;
    private final List<Written> written = new ArrayList<>();
    private final Map<String, OcelObject> objects = new HashMap<>();
    private final Map<String, String> kinds = new HashMap<>();
    private final Set<String> eventTypes = new LinkedHashSet<>();
    private final Set<String> objectTypes = new LinkedHashSet<>();

    OcelEvents(String file, String source, Settings settings, Tally tally) {
        this.file = file;
        this.source = source;
        this.tally = tally;
        this.times = new TimeReader(settings, List.of(), tally);
    }

    private record Written(String id, String type, List<Given> attributes, List<String> links) {}

    @Override
    public void declared(boolean ofObjects, String type, String attribute, String kind) {
        (ofObjects ? objectTypes : eventTypes).add(type);
        if (!attribute.isEmpty()) {
            kinds.put((ofObjects ? "o:" : "e:") + type + ":" + attribute, kind);
        }
    }

    @Override
    public void object(String id, String type, List<Given> attributes, List<String> links) {
        if (written.size() >= OBJECTS_MAX) {
            throw new FileRefused(Refusal.of(file, 0, "", "", Reason.TOO_LARGE, String.valueOf(OBJECTS_MAX)));
        }
        written.add(new Written(id, type, attributes, links));
    }

    private void keep(Written object) {
        try {
            TextCheck.checked("object id", object.id(), TextCheck.ID_CHARS_MAX);
            String type = TextCheck.checked("object type", object.type(), TextCheck.NAME_CHARS_MAX);
            List<OcelObject.Change> changes = new ArrayList<>();
            for (Given given : object.attributes()) {
                changes.add(new OcelObject.Change(
                        given.name(),
                        given.time() == null ? Instant.EPOCH : times.read("time", given.time()),
                        typed("o:" + type + ":" + given.name(), given)));
            }
            if (objects.put(object.id(), OcelObject.of(type, changes, object.links())) != null) {
                tally.warn("double-object", file, 0, object.id(), Map.of());
            }
            if (!objectTypes.isEmpty() && !objectTypes.contains(type)) {
                tally.warn("unknown-object-type", file, 0, type, Map.of());
            }
        } catch (CellRefused e) {
            tally.refuse(e.at(file, 0));
        }
    }

    /** Called between objects and events: types may be declared after the objects, and links may point forward. */
    void objectsEnd() {
        written.forEach(this::keep);
        written.clear();
        for (OcelObject object : objects.values()) {
            for (String link : object.links()) {
                if (!objects.containsKey(link)) {
                    tally.warn("orphan-link", file, 0, link, Map.of());
                }
            }
        }
    }

    @Override
    public void event(long line, String id, String type, String time, List<Given> attributes, List<Link> links) {
        tally.row();
        try {
            tally.accept(read(line, id, type, time, attributes, links));
        } catch (CellRefused e) {
            tally.refuse(e.at(file, line));
        }
    }

    private IncomingEvent read(
            long line, String id, String type, String time, List<Given> attributes, List<Link> links) {
        if (id.isBlank()) {
            throw new CellRefused("id", "", Reason.MISSING_ID, "");
        }
        if (type.isBlank()) {
            throw new CellRefused("type", "", Reason.MISSING_ACTIVITY, "");
        }
        if (time.isBlank()) {
            throw new CellRefused("time", "", Reason.MISSING_TIME, "");
        }
        if (!eventTypes.isEmpty() && !eventTypes.contains(type)) {
            tally.warn("unknown-event-type", file, line, type, Map.of());
        }
        Instant happened = times.read("time", time.strip());
        Map<String, Object> values = new LinkedHashMap<>();
        List<Reference> references = references(line, links, happened, values);
        for (Given given : attributes) {
            values.put(given.name(), typed("e:" + type + ":" + given.name(), given));
        }
        return new IncomingEvent(
                source,
                TextCheck.checked("id", id.strip(), TextCheck.ID_CHARS_MAX),
                TextCheck.checked("type", type.strip(), TextCheck.NAME_CHARS_MAX),
                happened,
                false,
                taken(values, "org:group", "area"),
                taken(values, "channel"),
                references,
                values,
                null,
                null,
                line);
    }

    private static @Nullable String taken(Map<String, Object> values, String... names) {
        for (String name : names) {
            if (values.get(name) instanceof String text && !text.isBlank()) {
                values.remove(name);
                return TextCheck.checked(name, text, TextCheck.NAME_CHARS_MAX);
            }
        }
        return null;
    }

    private List<Reference> references(long line, List<Link> links, Instant time, Map<String, Object> values) {
        Set<Reference> references = new LinkedHashSet<>();
        Map<String, List<OcelObject>> byType = new LinkedHashMap<>();
        String unknown = "";
        for (Link link : links) {
            OcelObject object = objects.get(link.object());
            if (object == null) {
                unknown = link.object();
                tally.warn("unknown-object", file, line, unknown, Map.of());
            } else if (references.add(new Reference(object.type(), link.object(), link.qualifier()))) {
                byType.computeIfAbsent(object.type(), t -> new ArrayList<>()).add(object);
            }
        }
        if (references.isEmpty()) {
            throw unknown.isEmpty()
                    ? new CellRefused("relationships", "", Reason.MISSING_REFERENCE, "")
                    : new CellRefused("relationships", unknown, Reason.UNKNOWN_OBJECT, "");
        }
        if (references.size() > REFERENCES_MAX) {
            throw new CellRefused("relationships", "", Reason.TOO_MANY_REFERENCES, String.valueOf(REFERENCES_MAX));
        }
        byType.forEach((type, some) -> {
            if (some.size() == 1) {
                some.getFirst().at(time).forEach((name, value) -> values.put(type + "." + name, value));
            }
        });
        return List.copyOf(references);
    }

    /** What does not fit its declared type stays text; the report says so. */
    private Object typed(String key, Given given) {
        if (!(given.value() instanceof String text)) {
            return given.value();
        }
        String kind = kinds.getOrDefault(key, "string");
        try {
            switch (kind) {
                case "time", "date", "timestamp" -> {
                    return times.read(given.name(), text.strip());
                }
                case "integer", "float" -> {
                    double number = Double.parseDouble(text.strip());
                    if (Double.isFinite(number)) {
                        return number;
                    }
                }
                case "boolean" -> {
                    if (text.equals("true") || text.equals("false")) {
                        return Boolean.valueOf(text);
                    }
                }
                default -> {
                    return TextCheck.checked(given.name(), text, TextCheck.ATTRIBUTE_CHARS_MAX);
                }
            }
        } catch (NumberFormatException e) {
            // said below
        } catch (CellRefused e) {
            if (kind.equals("string")) {
                throw e;
            }
        }
        tally.warn("odd-attribute", file, 0, Refusal.shortened(text), Map.of("field", given.name()));
        return TextCheck.checked(given.name(), text, TextCheck.ATTRIBUTE_CHARS_MAX);
    }
}
