package org.hilo.trace.imports;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.hilo.intake.Look;
import org.hilo.intake.mapping.AttributeMapping;
import org.hilo.intake.mapping.EventMapping;
import org.hilo.intake.mapping.Expression;
import org.hilo.intake.mapping.FileMapping;
import org.hilo.intake.mapping.PromiseMapping;
import org.hilo.intake.mapping.ReferenceKind;
import org.hilo.intake.mapping.ScoreMapping;
import org.hilo.intake.mapping.Settings;
import org.jspecify.annotations.Nullable;

/** From the form of one table to its mapping; {@link TableReading} goes back. */
final class TableForm {
    private final FileForm form;
    private final Settings settings;

    TableForm(FileForm form, Settings settings) {
        this.form = form;
        this.settings = settings;
    }

    FileMapping mapping() {
        return new FileMapping(
                form.file(),
                form.match(),
                settings,
                null,
                '"',
                null,
                null,
                List.of(),
                form.key().isBlank() ? null : new Expression.Column(form.key()),
                area(),
                first(ColumnRole.CHANNEL),
                references(),
                attributes(),
                events());
    }

    private @Nullable Expression area() {
        Expression column = first(ColumnRole.AREA);
        return column != null || form.area().isBlank() ? column : new Expression.Constant(form.area());
    }

    private @Nullable Expression first(ColumnRole role) {
        return form.columns().stream()
                .filter(column -> column.role() == role)
                .findFirst()
                .map(column -> (Expression) new Expression.Column(column.name()))
                .orElse(null);
    }

    private Map<String, Expression> references() {
        Map<String, Expression> references = new LinkedHashMap<>();
        for (ColumnForm column : form.columns()) {
            if (column.role() == ColumnRole.REFERENCE) {
                references.put(column.nameToUse(), new Expression.Column(column.name()));
            }
        }
        return references;
    }

    private Map<String, AttributeMapping> attributes() {
        Map<String, AttributeMapping> attributes = new LinkedHashMap<>();
        for (ColumnForm column : form.columns()) {
            Expression value = new Expression.Column(column.name());
            if (column.role() == ColumnRole.ATTRIBUTE) {
                attributes.put(column.nameToUse(), new AttributeMapping(value, kind(column.kind()), null));
            } else if (column.role() == ColumnRole.PROMISE) {
                attributes.put(column.name(), new AttributeMapping(value, AttributeMapping.Kind.TIME, null));
            }
        }
        return attributes;
    }

    /** What the table's columns promise. */
    List<PromiseMapping> promises() {
        return form.columns().stream()
                .filter(column -> column.role() == ColumnRole.PROMISE)
                .map(column -> new PromiseMapping(
                        column.nameToUse(),
                        column.name(),
                        column.more().kept().isBlank() && !form.milestones().isEmpty()
                                ? form.milestones().getLast()
                                : column.more().kept(),
                        column.more().by().equals("day") ? PromiseMapping.By.DAY : PromiseMapping.By.INSTANT))
                .toList();
    }

    /** What the table's columns say about types of references. */
    Map<String, ReferenceKind> identity() {
        Map<String, ReferenceKind> kinds = new LinkedHashMap<>();
        for (ColumnForm column : form.columns()) {
            for (ReferenceKind kind : ReferenceKind.values()) {
                boolean isSaid = kind.name()
                        .toLowerCase(Locale.ROOT)
                        .equals(column.more().kind());
                if (isSaid && column.role() == ColumnRole.REFERENCE) {
                    kinds.put(column.nameToUse(), kind);
                }
            }
        }
        return kinds;
    }

    static AttributeMapping.Kind kind(Look.Kind kind) {
        return switch (kind) {
            case TEXT, EMPTY -> AttributeMapping.Kind.TEXT;
            case NUMBER -> AttributeMapping.Kind.NUMBER;
            case TIME -> AttributeMapping.Kind.TIME;
            case FLAG -> AttributeMapping.Kind.FLAG;
        };
    }

    private List<EventMapping> events() {
        List<EventMapping> events = new ArrayList<>();
        Expression time = first(ColumnRole.TIME);
        if (time != null) {
            Expression activity = first(ColumnRole.ACTIVITY);
            Expression name = activity == null ? new Expression.Constant(form.file()) : activity;
            events.add(event(name, time, first(ColumnRole.ID), null, ""));
        }
        for (ColumnForm column : form.columns()) {
            if (column.role() == ColumnRole.MILESTONE) {
                String area = column.more().area();
                events.add(event(
                        new Expression.Constant(column.nameToUse()),
                        new Expression.Column(column.name()),
                        time == null && form.milestones().size() == 1 ? first(ColumnRole.ID) : null,
                        area.isBlank() ? null : new Expression.Constant(area),
                        column.nameToUse()));
            }
        }
        return events;
    }

    /** @param milestone its name; empty for the event of a long table's row */
    private EventMapping event(
            Expression activity,
            Expression time,
            @Nullable Expression id,
            @Nullable Expression area,
            String milestone) {
        ColumnForm score = saidAt(ColumnRole.SCORE, milestone);
        ColumnForm comment = saidAt(ColumnRole.COMMENT, milestone);
        return new EventMapping(
                activity,
                time,
                null,
                id,
                null,
                area,
                null,
                Map.of(),
                Map.of(),
                score == null
                        ? null
                        : ScoreMapping.of(
                                new Expression.Column(score.name()),
                                ScoreMapping.scaleOf(score.more().scale())),
                comment == null ? null : new Expression.Column(comment.name()),
                null,
                !milestone.isEmpty());
    }

    /** The column with what was said at an event; where nobody chose one, the row's own event or its last milestone. */
    private @Nullable ColumnForm saidAt(ColumnRole role, String milestone) {
        List<String> milestones = form.milestones();
        boolean isLong = first(ColumnRole.TIME) != null;
        String otherwise = isLong || milestones.isEmpty() ? "" : milestones.getLast();
        return form.columns().stream()
                .filter(column -> column.role() == role)
                .filter(column -> milestone.equals(
                        milestones.contains(column.more().at()) ? column.more().at() : otherwise))
                .findFirst()
                .orElse(null);
    }
}
