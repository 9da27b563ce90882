package org.hilo.trace.imports;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hilo.intake.mapping.FileMapping;
import org.hilo.intake.mapping.Mapping;
import org.hilo.intake.mapping.MappingException;
import org.hilo.intake.mapping.Nearest;
import org.hilo.intake.mapping.PromiseMapping;
import org.hilo.intake.mapping.ReferenceKind;
import org.hilo.intake.mapping.ScoreMapping;
import org.hilo.intake.mapping.Settings;
import org.jspecify.annotations.Nullable;

/**
 * A mapping of simple tables as a form: one row a column. What a form cannot show (look-ups, conditions) is written as text.
 *
 * @param source the system that the tables come from
 * @param lens the reference type whose journeys are shown first; empty when not said
 * @param zone of times without an offset; empty when not said
 */
public record MappingForm(String name, String source, String zone, String lens, List<FileForm> files) {
    public MappingForm {
        files = List.copyOf(files);
    }

    /** The same with what was sent; {@code f0.c3.role} is the role of the fourth column of the first file. */
    MappingForm answered(Map<String, String> form) {
        List<FileForm> answered = new ArrayList<>();
        for (int i = 0; i < files.size(); i++) {
            answered.add(files.get(i).answered(form, "f" + i + "."));
        }
        return new MappingForm(
                name,
                form.getOrDefault("source", source).strip(),
                form.getOrDefault("zone", zone).strip(),
                lens,
                answered);
    }

    /** Whether a zone must be said and is not. */
    public boolean needsZone() {
        boolean isAsked = files.stream()
                .flatMap(file -> file.asked().stream())
                .anyMatch(question -> question.code().equals("zone"));
        return isAsked && zone.isBlank();
    }

    /** Whether a file does not tell days from months, and nobody has said it. */
    public boolean needsDates() {
        return files.stream()
                .anyMatch(file -> !file.patterns().isEmpty() && !file.patterns().contains(file.dates()));
    }

    /** Whether everything is answered that reading needs, and no two columns stand for the same. */
    public boolean isComplete() {
        return !needsZone() && !needsDates() && !hasDoubles();
    }

    /** Whether two columns of a file stand for the same. */
    boolean hasDoubles() {
        return files.stream().anyMatch(file -> !file.doubles().isEmpty());
    }

    /** What was typed and means nothing: a scale, a zone. */
    List<MappingException.Fault> faults() {
        List<MappingException.Fault> faults = new ArrayList<>();
        if (!zone.isBlank() && zoneOf(zone) == null) {
            String near = Nearest.to(zone, ZoneId.getAvailableZoneIds()).orElse("America/Bogota");
            faults.add(new MappingException.Fault("zone", "unknown-zone", Map.of("value", zone, "nearest", near)));
        }
        for (FileForm file : files) {
            for (ColumnForm column : file.columns()) {
                String scale = column.more().scale();
                if (column.role() == ColumnRole.SCORE && !scale.isBlank() && ScoreMapping.scaleOf(scale) == null) {
                    faults.add(new MappingException.Fault(column.name(), "bad-scale", Map.of("value", scale)));
                }
            }
        }
        return faults;
    }

    /** The mapping that the form means. */
    Mapping mapping() {
        List<FileMapping> tables = new ArrayList<>();
        List<PromiseMapping> promises = new ArrayList<>();
        Map<String, ReferenceKind> identity = new LinkedHashMap<>();
        for (FileForm file : files) {
            TableForm table = new TableForm(file, settings(file.dates(), file.decimal()));
            tables.add(table.mapping());
            promises.addAll(table.promises());
            identity.putAll(table.identity());
        }
        boolean isLensKnown =
                tables.stream().anyMatch(table -> table.references().containsKey(lens));
        return new Mapping(
                name, settings("", "."), isLensKnown ? lens : null, Map.of(), identity, tables, promises, List.of());
    }

    private Settings settings(String dates, String decimal) {
        return usual(
                source.isBlank() ? null : source,
                zoneOf(zone),
                dates.isBlank() ? List.of() : List.of(dates),
                decimal.equals(",") ? ',' : '.');
    }

    /** The settings that a form can say; a decimal comma goes with points between thousands. */
    static Settings usual(@Nullable String source, @Nullable ZoneId zone, List<String> dates, char decimal) {
        Settings standard = Settings.standard();
        return new Settings(
                source,
                zone,
                dates,
                decimal,
                decimal == ',' ? Character.valueOf('.') : null,
                standard.nulls(),
                standard.gap(),
                standard.overlap());
    }

    private static @Nullable ZoneId zoneOf(String zone) {
        try {
            return zone.isBlank() ? null : ZoneId.of(zone);
        } catch (DateTimeException e) {
            return null; // the form shows it as not said
        }
    }

    /** The form of a proposal, or of a mapping that was a form before; null when it says more than a form can. */
    static @Nullable MappingForm of(Mapping mapping, List<Looked> files) {
        List<FileForm> forms = new ArrayList<>();
        for (Looked looked : files) {
            FileMapping table = looked.tableIn(mapping);
            FileForm form = table == null ? null : TableReading.of(looked, table, mapping);
            if (form == null) {
                return null;
            }
            forms.add(form);
        }
        boolean isWhole = mapping.files().size() == forms.size()
                && mapping.activities().isEmpty()
                && forms.stream().mapToLong(MappingForm::promises).sum()
                        == mapping.promises().size();
        Settings settings = mapping.settings();
        String source = settings.source() == null ? "" : settings.source();
        String zone = settings.zone() == null ? "" : settings.zone().getId();
        String lens = mapping.lens() == null ? "" : mapping.lens();
        return isWhole ? new MappingForm(mapping.name(), source, zone, lens, forms) : null;
    }

    private static long promises(FileForm file) {
        return file.columns().stream()
                .filter(column -> column.role() == ColumnRole.PROMISE)
                .count();
    }
}
