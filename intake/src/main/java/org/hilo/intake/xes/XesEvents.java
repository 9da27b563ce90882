package org.hilo.intake.xes;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.hilo.intake.Attributes;
import org.hilo.intake.IncomingEvent;
import org.hilo.intake.Reason;
import org.hilo.intake.Reference;
import org.hilo.intake.Refusal;
import org.hilo.intake.mapping.Settings;
import org.hilo.intake.table.CellRefused;
import org.hilo.intake.table.SeenNames;
import org.hilo.intake.table.Tally;
import org.hilo.intake.table.TextCheck;
import org.hilo.intake.table.TimeReader;
import org.jspecify.annotations.Nullable;

/**
 * A log without a mapping: {@code concept:name} is the activity, {@code time:timestamp} the time, {@code org:group} the
 * area, the trace's {@code concept:name} the reference {@code case}. All else becomes attributes, those of the trace with
 * {@code case:} before their name. Events keep the order of the file.
 */
public final class XesEvents implements XesReader.Listener {

    public static final String CASE = "case";

    /** More attributes than this are a dump of a database, not an event. */
    private static final int ATTRIBUTES_MAX = 500;

    private final String file;
    private final String source;
    private final Tally tally;
    private final TimeReader times;
    private final Attributes.Draft ofTrace = new Attributes.Draft();
    private final SeenNames traces = new SeenNames();
    private final Attributes.Draft all = new Attributes.Draft();
    private final List<Draft> drafts = new ArrayList<>();
    private Draft draft = new Draft(0);
    private @Nullable String caseId;
    private @Nullable CellRefused traceRefused;
    private List<Reference> references = List.of();
    private long trace;

    public XesEvents(String file, String source, Settings settings, Tally tally) {
        this.file = file;
        this.source = source;
        this.tally = tally;
        this.times = new TimeReader(settings, List.of(), tally);
    }

    /** An event while its trace is still being read. */
    private static final class Draft {
        private final long line;
        private final Attributes.Draft attributes = new Attributes.Draft();
        private @Nullable String activity;
        private @Nullable Instant time;
        private @Nullable String area;
        private String id = "";
        private @Nullable String ownCase;
        private @Nullable CellRefused refused;

        Draft(long line) {
            this.line = line;
        }
    }

    @Override
    public void trace(long number, long line) {
        trace = number;
        caseId = null;
        traceRefused = null;
        ofTrace.clear();
        drafts.clear();
    }

    @Override
    public void traceAttribute(String type, String key, String value) {
        if (key.equals("concept:name")) {
            caseId = value.strip();
            return;
        }
        try {
            put(ofTrace, type, "case:" + key, value);
        } catch (CellRefused e) {
            traceRefused = traceRefused == null ? e : traceRefused;
        }
    }

    @Override
    public void event(long line) {
        draft = new Draft(line);
    }

    @Override
    public void eventAttribute(String type, String key, String value) {
        try {
            switch (key) {
                case "concept:name" -> draft.activity = checked(key, value, TextCheck.NAME_CHARS_MAX);
                case "time:timestamp" -> draft.time = value.isBlank() ? null : times.read(key, value.strip());
                case "org:group" -> draft.area = checked(key, value, TextCheck.NAME_CHARS_MAX);
                case "identity:id" -> draft.id = value.strip();
                case "case:concept:name" -> draft.ownCase = value.strip();
                default -> put(draft.attributes, type, key, value);
            }
        } catch (CellRefused e) {
            draft.refused = draft.refused == null ? e : draft.refused;
        }
    }

    private static @Nullable String checked(String key, String value, int charsMax) {
        String text = value.strip();
        return text.isEmpty() ? null : TextCheck.checked(key, text, charsMax);
    }

    @Override
    public void eventEnd() {
        drafts.add(draft);
    }

    @Override
    public void traceEnd() {
        for (Draft ready : drafts) {
            tally.row();
            try {
                tally.accept(event(ready));
            } catch (CellRefused e) {
                Refusal refusal = e.at(file, ready.line);
                tally.refuse(refusal);
            }
        }
        drafts.clear();
        if (trace > 0 && caseId != null && !caseId.isEmpty() && !traces.isNew(caseId)) {
            tally.warn("double-trace", file, 0, caseId, Map.of());
        }
    }

    private IncomingEvent event(Draft ready) {
        if (ready.refused != null) {
            throw ready.refused;
        }
        if (traceRefused != null) {
            throw traceRefused;
        }
        if (ready.activity == null) {
            throw new CellRefused("concept:name", "", Reason.MISSING_ACTIVITY, "");
        }
        if (ready.time == null) {
            throw new CellRefused("time:timestamp", "", Reason.MISSING_TIME, "");
        }
        String journey = trace == 0 ? ready.ownCase : caseId;
        if (journey == null || journey.isEmpty()) {
            String where = trace == 0 ? "case:concept:name" : "trace " + trace + " concept:name";
            throw new CellRefused(where, "", Reason.MISSING_REFERENCE, "");
        }
        all.clear();
        all.putAll(ofTrace);
        all.putAll(ready.attributes);
        if (all.size() > ATTRIBUTES_MAX) {
            throw new CellRefused("", "", Reason.TOO_MANY_FIELDS, String.valueOf(ATTRIBUTES_MAX));
        }
        return new IncomingEvent(
                source,
                TextCheck.checked("identity:id", ready.id, TextCheck.ID_CHARS_MAX),
                ready.activity,
                ready.time,
                false,
                ready.area,
                null,
                references(journey),
                all.finish(),
                null,
                null,
                ready.line);
    }

    private List<Reference> references(String journey) {
        if (references.isEmpty() || !references.getFirst().id().equals(journey)) {
            references =
                    List.of(new Reference(CASE, TextCheck.checked("concept:name", journey, TextCheck.ID_CHARS_MAX)));
        }
        return references;
    }

    /** Side attributes refuse nothing: what is not of its type is kept as text, and the report says so. */
    private void put(Attributes.Draft attributes, String type, String key, String value) {
        if (value.isBlank() || attributes.size() > ATTRIBUTES_MAX) {
            return;
        }
        String name = key.length() > TextCheck.NAME_CHARS_MAX ? key.substring(0, TextCheck.NAME_CHARS_MAX) : key;
        for (int again = 2; attributes.has(name); again++) {
            name = key + " (" + again + ")";
        }
        Object typed = typed(type, value.strip());
        if (typed instanceof String text && !type.equals("string") && !type.equals("id") && !type.equals("literal")) {
            tally.warn("odd-attribute", file, draft.line, Refusal.shortened(text), Map.of("field", name));
        }
        attributes.put(
                name,
                typed instanceof String text ? TextCheck.checked(name, text, TextCheck.ATTRIBUTE_CHARS_MAX) : typed);
    }

    private Object typed(String type, String text) {
        try {
            return switch (type) {
                case "date" -> times.read("", text);
                case "int", "float", "discrete", "continuous" -> number(text);
                case "boolean" -> text.equals("true") || text.equals("false") ? Boolean.valueOf(text) : text;
                default -> text;
            };
        } catch (CellRefused e) {
            return text;
        }
    }

    private static Object number(String text) {
        try {
            double number = Double.parseDouble(text);
            return Double.isFinite(number) ? number : text;
        } catch (NumberFormatException e) {
            return text;
        }
    }
}
