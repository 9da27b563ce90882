package org.hilo.cli.write;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * A table as a CSV file that spreadsheets open as it is: UTF-8 with mark, every text quoted, numbers with a point, and no
 * text that a spreadsheet would run as a formula.
 */
public final class CsvFile implements AutoCloseable {
    private static final String FORMULA_STARTS = "=+-@\t\r";

    /** From here on six decimals say enough; smaller figures keep all their digits. */
    private static final double SMALL = 1e-2;

    private final Writer out;

    private CsvFile(Writer out) {
        this.out = out;
    }

    public static CsvFile create(Path file, List<String> header) throws IOException {
        BufferedWriter out = Files.newBufferedWriter(file, StandardCharsets.UTF_8);
        CsvFile csv = new CsvFile(out);
        out.write('\uFEFF');
        for (int i = 0; i < header.size(); i++) {
            out.write(i == 0 ? "" : ",");
            csv.text(header.get(i));
        }
        out.write("\r\n");
        return csv;
    }

    /** A row: a name, then figures; what is no number is an empty cell. */
    public void row(String name, double[][] columns, int row) throws IOException {
        text(name);
        for (double[] column : columns) {
            out.write(',');
            number(column[row]);
        }
        out.write("\r\n");
    }

    private void text(String text) throws IOException {
        boolean risky = !text.isEmpty() && FORMULA_STARTS.indexOf(text.charAt(0)) >= 0;
        out.write('"');
        out.write(risky ? "'" : "");
        out.write(text.replace("\"", "\"\""));
        out.write('"');
    }

    private void number(double number) throws IOException {
        if (number == Math.rint(number) && Math.abs(number) < Long.MAX_VALUE) {
            out.write(Long.toString((long) number));
        } else if (Double.isFinite(number)) {
            BigDecimal exact = BigDecimal.valueOf(number);
            BigDecimal shown = Math.abs(number) < SMALL ? exact : exact.setScale(6, RoundingMode.HALF_EVEN);
            out.write(shown.stripTrailingZeros().toPlainString());
        }
    }

    @Override
    public void close() {
        try {
            out.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
