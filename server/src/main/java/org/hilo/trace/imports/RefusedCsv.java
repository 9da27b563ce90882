package org.hilo.trace.imports;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.hilo.intake.Refusal;

/** Refused lines as a table that a spreadsheet opens without running anything in it. */
final class RefusedCsv {
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private final Appendable out;
    private final Locale language;

    RefusedCsv(Appendable out, Locale language) {
        this.out = out;
        this.language = language;
    }

    /** @param columns names of the seven columns */
    void begin(List<String> columns) throws IOException {
        out.append(BYTE_ORDER_MARK);
        row(columns);
    }

    void add(Refusal refusal) throws IOException {
        row(List.of(
                refusal.file(),
                Long.toString(refusal.line()),
                refusal.field(),
                refusal.value(),
                refusal.reason().code(),
                refusal.message(language),
                refusal.allowed()));
    }

    private void row(List<String> cells) throws IOException {
        for (int i = 0; i < cells.size(); i++) {
            out.append(i == 0 ? "" : ",").append(cell(cells.get(i)));
        }
        out.append("\r\n");
    }

    /** A leading apostrophe makes a spreadsheet show a formula instead of running it (OWASP, CSV injection). */
    static String cell(String value) {
        String harmless = !value.isEmpty() && "=+-@\t\r\n|".indexOf(value.charAt(0)) >= 0 ? "'" + value : value;
        return '"' + harmless.replace("\"", "\"\"") + '"';
    }
}
