package org.hilo.cli.write;

import java.io.PrintStream;
import org.hilo.cli.terminal.TextTable;
import org.hilo.cli.terminal.Words;

/** Answers as lines and aligned tables for people. */
public final class Text {

    /** A screen; the JSON has all. */
    private static final int ROWS_MAX = 25;

    private final Words words;
    private final PrintStream out;

    public Text(Words words, PrintStream out) {
        this.words = words;
        this.out = out;
    }

    public Words words() {
        return words;
    }

    public String say(String key, Object... arguments) {
        return words.say(key, arguments);
    }

    /** A line that begins at the margin. */
    public void line(String sentence) {
        out.println(TextTable.plain(sentence));
    }

    /** A line of what stands under a heading. */
    public void under(String sentence) {
        out.println("  " + TextTable.plain(sentence));
    }

    /** A heading after an empty line. */
    public void heading(String sentence) {
        out.println();
        line(sentence);
    }

    /** A heading, and the first rows of a grid under it, as many as a screen takes. */
    public void grid(String title, Grid grid) {
        int all = grid.rows().size();
        heading(all <= ROWS_MAX ? title : title + " " + words.say("text.first", "shown", ROWS_MAX, "all", all));
        rows(grid);
    }

    /** The first rows of a grid without a heading. */
    public void rows(Grid grid) {
        TextTable table = new TextTable(grid.alignment(), grid.header().toArray(String[]::new));
        grid.rows().stream().limit(ROWS_MAX).forEach(row -> table.row(row.toArray(String[]::new)));
        table.print(out);
    }
}
