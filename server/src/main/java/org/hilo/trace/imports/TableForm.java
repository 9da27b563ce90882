package org.hilo.trace.imports;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hilo.intake.Look;
import org.hilo.intake.mapping.AttributeMapping;
import org.hilo.intake.mapping.EventMapping;
import org.hilo.intake.mapping.Expression;
import org.hilo.intake.mapping.FileMapping;
import org.hilo.intake.mapping.ScoreMapping;
import org.hilo.intake.mapping.Settings;
import org.jspecify.annotations.Nullable;

/** From the form of one table to its mapping, and back where the mapping is simple enough. */
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
                null,
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
            if (column.role() == ColumnRole.ATTRIBUTE) {
                attributes.put(
                        column.nameToUse(),
                        new AttributeMapping(new Expression.Column(column.name()), kind(column.kind()), null));
            }
        }
        return attributes;
    }

    private static AttributeMapping.Kind kind(Look.Kind kind) {
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
            events.add(event(activity == null ? new Expression.Constant(form.file()) : activity, time, false));
        }
        for (ColumnForm column : form.columns()) {
            if (column.role() == ColumnRole.MILESTONE) {
                events.add(
                        event(new Expression.Constant(column.nameToUse()), new Expression.Column(column.name()), true));
            }
        }
        return events;
    }

    private EventMapping event(Expression activity, Expression time, boolean isMilestone) {
        Expression score = isMilestone ? null : first(ColumnRole.SCORE);
        return new EventMapping(
                activity,
                time,
                null,
                isMilestone ? null : first(ColumnRole.ID),
                null,
                null,
                null,
                Map.of(),
                Map.of(),
                score == null ? null : new ScoreMapping(score, null, null),
                isMilestone ? null : first(ColumnRole.COMMENT),
                null,
                isMilestone);
    }

    /** The form that would give this mapping; null when none would. */
    static @Nullable FileForm of(Looked looked, FileMapping table) {
        Roles roles = new Roles();
        roles.put(table.area(), ColumnRole.AREA, "");
        roles.put(table.channel(), ColumnRole.CHANNEL, "");
        table.references().forEach((type, value) -> roles.put(value, ColumnRole.REFERENCE, type));
        table.attributes().forEach((name, value) -> roles.put(value.value(), ColumnRole.ATTRIBUTE, name));
        for (EventMapping event : table.events()) {
            roles.put(event);
        }
        if (!roles.isSimple || table.key() != null) {
            return null;
        }
        List<ColumnForm> columns = looked.look().columns().stream()
                .map(column -> roles.form(column))
                .toList();
        List<String> dates = table.settings().dates();
        return new FileForm(
                looked.file().name(),
                table.match(),
                dates.isEmpty() ? "" : dates.getFirst(),
                String.valueOf(table.settings().decimal()),
                roles.area,
                columns,
                looked.look().questions());
    }

    /** Which column got which role; not simple as soon as something else than a plain column is met. */
    private static final class Roles {
        private final Map<String, ColumnRole> roles = new LinkedHashMap<>();
        private final Map<String, String> names = new LinkedHashMap<>();
        private boolean isSimple = true;
        private String area = "";

        void put(EventMapping event) {
            isSimple &= event.when() == null
                    && event.source() == null
                    && event.area() == null
                    && event.channel() == null
                    && event.references().isEmpty()
                    && event.attributes().isEmpty();
            if (event.activity() instanceof Expression.Constant(String name)) {
                put(event.time(), ColumnRole.MILESTONE, name);
                return;
            }
            put(event.activity(), ColumnRole.ACTIVITY, "");
            put(event.time(), ColumnRole.TIME, "");
            put(event.id(), ColumnRole.ID, "");
            put(event.comment(), ColumnRole.COMMENT, "");
            ScoreMapping score = event.score();
            put(score == null ? null : score.value(), ColumnRole.SCORE, "");
        }

        void put(@Nullable Expression value, ColumnRole role, String name) {
            if (value instanceof Expression.Constant(String constant) && role == ColumnRole.AREA) {
                area = constant;
            } else if (value instanceof Expression.Column(String column, String split) && split == null) {
                isSimple &= roles.put(column, role) == null;
                names.put(column, name);
            } else {
                isSimple &= value == null;
            }
        }

        ColumnForm form(Look.Column column) {
            return new ColumnForm(
                    column.name(),
                    column.kind(),
                    column.samples(),
                    roles.getOrDefault(column.name(), ColumnRole.IGNORE),
                    names.getOrDefault(column.name(), ""));
        }
    }
}
