package org.hilo.intake.table;

import java.util.Locale;
import org.hilo.intake.Reason;

/** Reads yes and no in the languages that tables are written in. */
public final class Flags {
    private Flags() {}

    public static boolean read(String field, String text) {
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "true", "yes", "y", "t", "1", "si", "sí", "s", "verdadero" -> true;
            case "false", "no", "n", "f", "0", "falso" -> false;
            default -> throw new CellRefused(field, text, Reason.BAD_FLAG, "true, false, yes, no, sí, 1, 0");
        };
    }
}
