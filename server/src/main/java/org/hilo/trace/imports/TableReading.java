package org.hilo.trace.imports;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.hilo.intake.Look;
import org.hilo.intake.Scale;
import org.hilo.intake.mapping.AttributeMapping;
import org.hilo.intake.mapping.EventMapping;
import org.hilo.intake.mapping.Expression;
import org.hilo.intake.mapping.FileMapping;
import org.hilo.intake.mapping.Mapping;
import org.hilo.intake.mapping.PromiseMapping;
import org.hilo.intake.mapping.ReferenceKind;
import org.hilo.intake.mapping.ScoreMapping;
import org.hilo.intake.mapping.Settings;
import org.jspecify.annotations.Nullable;

/** From the mapping of a table back to its form, as long as a form can say the same. */
final class TableReading {
    private final Looked looked;
    private final FileMapping table;
    private final Map<String, ColumnForm> columns = new LinkedHashMap<>();
    private boolean isSimple = true;
    private String area = "";

    private TableReading(Looked looked, FileMapping table) {
        this.looked = looked;
        this.table = table;
        looked.look().columns().forEach(column -> columns.put(column.name(), ignored(column)));
    }

    static ColumnForm ignored(Look.Column column) {
        return new ColumnForm(
                column.name(), column.kind(), column.samples(), ColumnRole.IGNORE, "", ColumnDetails.NONE);
    }

    /** The form that would give this table of the mapping; null when none would. */
    static @Nullable FileForm of(Looked looked, FileMapping table, Mapping mapping) {
        return new TableReading(looked, table).form(mapping);
    }

    private @Nullable FileForm form(Mapping mapping) {
        Settings settings = table.settings();
        isSimple = table.delimiter() == null
                && table.quote() == '"'
                && table.encoding() == null
                && table.sheet() == null
                && table.columns().isEmpty()
                && settings.nulls().isEmpty()
                && settings.dates().size() <= 1
                && settings.equals(
                        MappingForm.usual(settings.source(), settings.zone(), settings.dates(), settings.decimal()));
        String key =
                table.key() instanceof Expression.Column(String column, String split) && split == null ? column : "";
        isSimple &= table.key() == null || !key.isEmpty();
        area(table.area());
        put(table.channel(), ColumnRole.CHANNEL, "", ColumnDetails.NONE);
        table.references().forEach((type, value) -> {
            ReferenceKind kind = mapping.identity().get(type);
            String said = kind == null ? "" : kind.name().toLowerCase(Locale.ROOT);
            put(value, ColumnRole.REFERENCE, type, ColumnDetails.NONE.withKind(said));
        });
        table.attributes().forEach((name, attribute) -> attribute(name, attribute, mapping.promises()));
        table.events().forEach(this::event);
        return isSimple
                ? new FileForm(
                        looked.file().name(),
                        table.match(),
                        settings.dates().isEmpty() ? "" : settings.dates().getFirst(),
                        String.valueOf(settings.decimal()),
                        area,
                        key,
                        List.copyOf(columns.values()),
                        looked.look().questions())
                : null;
    }

    private void area(@Nullable Expression value) {
        if (value instanceof Expression.Constant(String constant)) {
            area = constant;
        } else {
            put(value, ColumnRole.AREA, "", ColumnDetails.NONE);
        }
    }

    private void attribute(String name, AttributeMapping attribute, List<PromiseMapping> promises) {
        isSimple &= attribute.dates() == null;
        for (PromiseMapping promise : promises) {
            if (promise.due().equals(name)) {
                String by = promise.by().name().toLowerCase(Locale.ROOT);
                put(
                        attribute.value(),
                        ColumnRole.PROMISE,
                        promise.name(),
                        ColumnDetails.NONE.promised(promise.delivered(), by));
                isSimple &= columns.containsKey(name) && attribute.kind() == AttributeMapping.Kind.TIME;
                return;
            }
        }
        put(attribute.value(), ColumnRole.ATTRIBUTE, name, ColumnDetails.NONE);
        if (attribute.value() instanceof Expression.Column(String column, String split)) {
            ColumnForm form = columns.get(column);
            isSimple &= form != null && TableForm.kind(form.kind()) == attribute.kind();
        }
    }

    private void event(EventMapping event) {
        isSimple &= event.when() == null
                && event.dates() == null
                && event.source() == null
                && event.channel() == null
                && event.references().isEmpty()
                && event.attributes().isEmpty();
        String milestone = "";
        if (event.activity() instanceof Expression.Constant(String name)) {
            milestone = name;
            String owner = event.area() instanceof Expression.Constant(String constant) ? constant : "";
            boolean isOnly = table.events().size() == 1;
            isSimple &= (event.id() == null || isOnly) && (event.area() == null || !owner.isEmpty());
            put(event.id(), ColumnRole.ID, "", ColumnDetails.NONE);
            put(event.time(), ColumnRole.MILESTONE, name, ColumnDetails.NONE.withArea(owner));
        } else {
            isSimple &= !event.optional() && event.area() == null;
            put(event.activity(), ColumnRole.ACTIVITY, "", ColumnDetails.NONE);
            put(event.time(), ColumnRole.TIME, "", ColumnDetails.NONE);
            put(event.id(), ColumnRole.ID, "", ColumnDetails.NONE);
        }
        put(event.comment(), ColumnRole.COMMENT, "", ColumnDetails.NONE.said("", milestone));
        ScoreMapping score = event.score();
        if (score != null) {
            Scale scale = score.scale();
            isSimple &= scale != null || score.min() == null && score.max() == null;
            String text = scale == null ? "" : scale.toString();
            put(score.value(), ColumnRole.SCORE, "", ColumnDetails.NONE.said(text, milestone));
        }
    }

    private void put(@Nullable Expression value, ColumnRole role, String name, ColumnDetails more) {
        if (value == null) {
            return;
        }
        ColumnForm before = value instanceof Expression.Column(String column, String split) && split == null
                ? columns.get(column)
                : null;
        if (before == null || before.role() != ColumnRole.IGNORE) {
            isSimple = false;
            return;
        }
        columns.put(before.name(), new ColumnForm(before.name(), before.kind(), before.samples(), role, name, more));
    }
}
