package org.hilo.intake.table;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hilo.intake.IncomingEvent;
import org.hilo.intake.Reason;
import org.hilo.intake.Reference;
import org.hilo.intake.mapping.AttributeMapping;
import org.hilo.intake.mapping.Condition;
import org.hilo.intake.mapping.EventMapping;
import org.hilo.intake.mapping.FileMapping;
import org.hilo.intake.mapping.ScoreMapping;
import org.jspecify.annotations.Nullable;

/** Makes one event of a row. */
final class EventOfRow {

    /** An event that concerns more objects than this is a batch, and belongs into several events. */
    private static final int REFERENCES_MAX = 1_000;

    private final EventMapping mapping;
    private final Tally tally;
    private final String sourceOtherwise;
    private final Bound activity;
    private final Bound time;
    private final TimeReader times;
    private final NumberReader numbers;
    private final @Nullable Bound id;
    private final @Nullable Bound source;
    private final @Nullable Bound area;
    private final @Nullable Bound channel;
    private final @Nullable Bound comment;
    private final @Nullable Bound score;
    private final @Nullable Bound when;
    private final Map<String, Bound> references = new LinkedHashMap<>();
    private final List<Attribute> attributes = new ArrayList<>();

    private record Attribute(String name, Bound value, AttributeMapping.Kind kind, TimeReader times) {}

    EventOfRow(FileMapping file, EventMapping mapping, Binder binder, Tally tally, String stem) {
        this.mapping = mapping;
        this.tally = tally;
        String named = file.settings().source();
        sourceOtherwise = named == null ? stem : named;
        activity = binder.bind(mapping.activity());
        time = binder.bind(mapping.time());
        times = new TimeReader(file.settings(), mapping.dates(), tally);
        numbers = new NumberReader(file.settings());
        id = binder.optional(mapping.id());
        source = binder.optional(mapping.source());
        area = binder.optional(mapping.area() == null ? file.area() : mapping.area());
        channel = binder.optional(mapping.channel() == null ? file.channel() : mapping.channel());
        comment = binder.optional(mapping.comment());
        score = mapping.score() == null ? null : binder.bind(mapping.score().value());
        when = mapping.when() == null ? null : binder.bind(mapping.when().value());
        TableEvents.over(file.references(), mapping.references())
                .forEach((type, value) -> references.put(type, binder.bind(value)));
        TableEvents.over(file.attributes(), mapping.attributes())
                .forEach((name, a) -> attributes.add(new Attribute(
                        name, binder.bind(a.value()), a.kind(), new TimeReader(file.settings(), a.dates(), tally))));
    }

    void read(Row row) {
        if (!holds(row)) {
            return;
        }
        Object written = time.one(row);
        if (written == null) {
            if (mapping.optional()) {
                tally.notHappened();
                return;
            }
            throw new CellRefused(time.label(), "", Reason.MISSING_TIME, "");
        }
        Instant happened = times.read(time.label(), safe(time.label(), written));
        String name = name(activity, row);
        if (name == null) {
            throw new CellRefused(activity.label(), "", Reason.MISSING_ACTIVITY, "");
        }
        String given = id == null ? "" : id(row, id);
        String system = source == null ? null : name(source, row);
        Double said = score(row);
        tally.accept(new IncomingEvent(
                system == null ? sourceOtherwise : system,
                given,
                name,
                happened,
                false,
                area == null ? null : name(area, row),
                channel == null ? null : name(channel, row),
                references(row),
                attributes(row),
                said,
                said == null || mapping.score() == null ? null : mapping.score().scale(),
                comment == null ? null : text(comment, row, TextCheck.COMMENT_CHARS_MAX),
                row.line()));
    }

    private boolean holds(Row row) {
        Condition condition = mapping.when();
        if (condition == null || when == null) {
            return true;
        }
        Object cell = when.one(row);
        String text = cell == null ? "" : TextCheck.plain(when.label(), cell);
        return (condition.in().isEmpty() || condition.in().contains(text))
                && !condition.not().contains(text);
    }

    private static String id(Row row, Bound id) {
        String given = text(id, row, TextCheck.ID_CHARS_MAX);
        if (given == null) {
            throw new CellRefused(id.label(), "", Reason.MISSING_ID, "");
        }
        return given;
    }

    private List<Reference> references(Row row) {
        List<Reference> all = new ArrayList<>(references.size());
        for (Map.Entry<String, Bound> reference : references.entrySet()) {
            String label = reference.getValue().label();
            for (String object : reference.getValue().all(row, label)) {
                all.add(new Reference(reference.getKey(), TextCheck.checked(label, object, TextCheck.ID_CHARS_MAX)));
            }
        }
        if (all.isEmpty()) {
            throw new CellRefused(String.join(", ", references.keySet()), "", Reason.MISSING_REFERENCE, "");
        }
        if (all.size() > REFERENCES_MAX) {
            throw new CellRefused("", "", Reason.TOO_MANY_REFERENCES, String.valueOf(REFERENCES_MAX));
        }
        return all;
    }

    private Map<String, Object> attributes(Row row) {
        if (attributes.isEmpty()) {
            return Map.of();
        }
        Map<String, Object> all = LinkedHashMap.newLinkedHashMap(attributes.size());
        for (Attribute attribute : attributes) {
            Object cell = attribute.value().one(row);
            if (cell != null) {
                all.put(attribute.name(), value(attribute, cell));
            }
        }
        return all;
    }

    private Object value(Attribute attribute, Object written) {
        String label = attribute.value().label();
        Object cell = safe(label, written);
        return switch (attribute.kind()) {
            case TEXT -> TextCheck.checked(label, TextCheck.plain(label, cell), TextCheck.ATTRIBUTE_CHARS_MAX);
            case NUMBER -> numbers.read(label, cell);
            case TIME -> attribute.times().read(label, cell);
            case FLAG -> Flags.read(label, TextCheck.plain(label, cell));
        };
    }

    private @Nullable Double score(Row row) {
        ScoreMapping bounds = mapping.score();
        Object cell = score == null ? null : score.one(row);
        if (score == null || bounds == null || cell == null) {
            return null;
        }
        double value = numbers.read(score.label(), safe(score.label(), cell));
        Double min = bounds.min();
        Double max = bounds.max();
        if (min != null && value < min || max != null && value > max) {
            throw new CellRefused(
                    score.label(), TextCheck.plain(score.label(), cell), Reason.SCORE_OUT_OF_RANGE, bounds.bounds());
        }
        return value;
    }

    private static @Nullable String name(Bound bound, Row row) {
        return text(bound, row, TextCheck.NAME_CHARS_MAX);
    }

    private static @Nullable String text(Bound bound, Row row, int charsMax) {
        Object cell = bound.one(row);
        return cell == null ? null : TextCheck.checked(bound.label(), TextCheck.plain(bound.label(), cell), charsMax);
    }

    private static Object safe(String label, Object cell) {
        return cell instanceof Spoilt spoilt ? TextCheck.plain(label, spoilt) : cell;
    }
}
