package org.hilo.trace.imports;

import java.util.List;
import org.hilo.intake.Look;
import org.jspecify.annotations.Nullable;

/** What a file does not tell, and whether it has been told since. */
public final class DraftQuestions {
    /** Offered first; any other zone may be typed. */
    public static final List<String> ZONES = List.of(
            "America/Santiago",
            "America/Bogota",
            "America/Lima",
            "America/Mexico_City",
            "America/Argentina/Buenos_Aires",
            "America/Montevideo",
            "America/Sao_Paulo",
            "America/Guayaquil",
            "America/La_Paz",
            "America/Asuncion",
            "America/Caracas",
            "America/Panama",
            "America/Costa_Rica",
            "America/Guatemala",
            "America/Santo_Domingo",
            "Europe/Madrid",
            "UTC");

    private DraftQuestions() {}

    /** Whether a question still waits for its answer. */
    public static boolean isOpen(Look.Question question, @Nullable MappingForm form, String yaml) {
        if (form == null) {
            return yaml.isBlank(); // whoever writes the text has answered in it
        }
        return switch (question.code()) {
            case "zone" -> form.needsZone();
            case "day-or-month-first" -> form.needsDates();
            case "activity" -> !has(form, ColumnRole.ACTIVITY, ColumnRole.MILESTONE);
            case "time" -> !has(form, ColumnRole.TIME, ColumnRole.MILESTONE);
            case "journey" -> !has(form, ColumnRole.REFERENCE);
            default -> false; // the table of columns shows what was supposed
        };
    }

    private static boolean has(MappingForm form, ColumnRole... roles) {
        return form.files().stream()
                .flatMap(file -> file.columns().stream())
                .anyMatch(column -> List.of(roles).contains(column.role()));
    }
}
