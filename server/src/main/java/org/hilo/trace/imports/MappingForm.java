package org.hilo.trace.imports;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.hilo.intake.mapping.FileMapping;
import org.hilo.intake.mapping.Mapping;
import org.hilo.intake.mapping.Settings;
import org.jspecify.annotations.Nullable;

/**
 * A mapping of simple tables as a form: one row a column. What a form cannot show (look-ups, conditions) is written as text.
 *
 * @param source the system that the tables come from
 * @param zone of times without an offset; empty when not said
 */
public record MappingForm(String name, String source, String zone, List<FileForm> files) {
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

    /** The mapping that the form means. */
    Mapping mapping() {
        Settings settings = settings("", ".");
        List<FileMapping> tables = files.stream().map(this::table).toList();
        return new Mapping(name, settings, null, Map.of(), Map.of(), tables, List.of());
    }

    private FileMapping table(FileForm file) {
        return new TableForm(file, settings(file.dates(), file.decimal())).mapping();
    }

    private Settings settings(String dates, String decimal) {
        Settings standard = Settings.standard();
        return new Settings(
                source.isBlank() ? null : source,
                zoneOf(zone),
                dates.isBlank() ? List.of() : List.of(dates),
                decimal.equals(",") ? ',' : '.',
                null,
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
            FileForm form = table == null ? null : TableForm.of(looked, table);
            if (form == null) {
                return null;
            }
            forms.add(form);
        }
        boolean isWhole = mapping.files().size() == forms.size()
                && mapping.promises().isEmpty()
                && mapping.activities().isEmpty();
        Settings settings = mapping.settings();
        String source = settings.source() == null ? "" : settings.source();
        String zone = settings.zone() == null ? "" : settings.zone().getId();
        return isWhole ? new MappingForm(mapping.name(), source, zone, forms) : null;
    }
}
