package org.hilo.cli.terminal;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;

/** Columns of text, aligned: the marked ones to the right. */
public final class TextTable {

    /** A name longer than this would push the numbers off the screen. */
    private static final int WIDTH_MAX = 60;

    private final boolean[] right;
    private final List<String[]> rows = new ArrayList<>();

    /** @param alignment one letter a column: l or r */
    public TextTable(String alignment, String... header) {
        right = new boolean[alignment.length()];
        for (int i = 0; i < right.length; i++) {
            right[i] = alignment.charAt(i) == 'r';
        }
        rows.add(header);
    }

    public void row(String... cells) {
        rows.add(cells);
    }

    public void print(PrintStream out) {
        int[] widths = new int[right.length];
        for (String[] row : rows) {
            for (int i = 0; i < row.length; i++) {
                row[i] = shortened(row[i]);
                widths[i] = Math.max(widths[i], width(row[i]));
            }
        }
        for (String[] row : rows) {
            StringBuilder line = new StringBuilder("  ");
            for (int i = 0; i < row.length; i++) {
                String space = " ".repeat(widths[i] - width(row[i]));
                line.append(i == 0 ? "" : "  ").append(right[i] ? space + row[i] : row[i] + space);
            }
            out.println(line.toString().stripTrailing());
        }
    }

    /** Without what a terminal would obey instead of show. */
    public static String plain(String text) {
        return text.replaceAll("[\\p{Cntrl}\\u0080-\\u009F]", " ");
    }

    private static int width(String text) {
        return text.codePointCount(0, text.length());
    }

    private static String shortened(String text) {
        String line = plain(text);
        return width(line) <= WIDTH_MAX ? line : line.substring(0, line.offsetByCodePoints(0, WIDTH_MAX - 1)) + "…";
    }
}
