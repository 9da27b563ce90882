package org.hilo.cli.write;

import java.util.ArrayList;
import java.util.List;

/** Rows under a header, the same on a terminal and on a page; the first column names the rows. */
public final class Grid {
    private final String alignment;
    private final List<String> header;
    private final List<List<String>> rows = new ArrayList<>();

    /** @param alignment one letter a column: l for names, r for figures */
    public Grid(String alignment, String... header) {
        if (alignment.length() != header.length) {
            throw new IllegalArgumentException("a grid of " + alignment.length() + " columns needs as many names");
        }
        this.alignment = alignment;
        this.header = List.of(header);
    }

    public Grid row(String... cells) {
        rows.add(List.of(cells));
        return this;
    }

    String alignment() {
        return alignment;
    }

    List<String> header() {
        return header;
    }

    List<List<String>> rows() {
        return rows;
    }

    public boolean isEmpty() {
        return rows.isEmpty();
    }
}
