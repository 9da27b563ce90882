package org.hilo.trace.selection;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A table as CSV that spreadsheets open as it is: UTF-8 with mark, every text quoted, numbers with a point, and no text
 * that a spreadsheet would run as a formula.
 */
public final class CsvTable {
    private static final String FORMULA_STARTS = "=+-@\t\r";

    /** From here on six decimals say enough; smaller figures, such as p, keep all their digits. */
    private static final double SMALL = 1e-2;

    private final StringBuilder out = new StringBuilder("\uFEFF");

    public CsvTable(List<String> header) {
        row(new ArrayList<>(header));
    }

    /** Numbers stay numbers, all else is text, null is an empty cell. */
    public CsvTable row(List<? extends @Nullable Object> cells) {
        for (int i = 0; i < cells.size(); i++) {
            if (i > 0) {
                out.append(',');
            }
            cell(cells.get(i));
        }
        out.append("\r\n");
        return this;
    }

    public byte[] bytes() {
        return out.toString().getBytes(StandardCharsets.UTF_8);
    }

    private void cell(@Nullable Object value) {
        switch (value) {
            case null -> {}
            case Double number when !Double.isFinite(number) -> {}
            case Double number
            when Math.abs(number) >= SMALL ->
                out.append(BigDecimal.valueOf(number)
                        .setScale(6, RoundingMode.HALF_EVEN)
                        .stripTrailingZeros()
                        .toPlainString());
            case Number number -> out.append(number);
            default -> {
                String text = value.toString();
                boolean risky = !text.isEmpty() && FORMULA_STARTS.indexOf(text.charAt(0)) >= 0;
                out.append('"')
                        .append(risky ? "'" : "")
                        .append(text.replace("\"", "\"\""))
                        .append('"');
            }
        }
    }
}
