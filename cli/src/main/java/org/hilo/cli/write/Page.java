package org.hilo.cli.write;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hilo.cli.terminal.Words;
import org.hilo.drawing.Areas;

/** The sections of a page, one under the other. What is wider than a telephone scrolls by itself. */
public final class Page {

    /** Rows of a table on the page; the JSON has all. */
    private static final int ROWS_MAX = 25;

    private final Html html = new Html();
    private final Words words;
    private final Map<String, String> sections = new LinkedHashMap<>();

    /** Regions of a page need names that differ; tables are numbered as on paper. */
    private int tables = 1;

    public Page(Words words) {
        this.words = words;
    }

    public Words words() {
        return words;
    }

    public String say(String key, Object... arguments) {
        return words.say(key, arguments);
    }

    /** The titles of the sections by their ids, in order. */
    public Map<String, String> sections() {
        return Collections.unmodifiableMap(sections);
    }

    /** A part of the page with a title of its own. */
    public void section(String id, String title, Runnable content) {
        sections.put(id, title);
        html.open("section", "id", id, "aria-labelledby", id + "-title");
        html.text("h2", title, "id", id + "-title");
        content.run();
        html.close("section");
    }

    public void heading(String title) {
        html.text("h3", title);
    }

    public void paragraph(String sentence) {
        html.text("p", sentence);
    }

    /** What is said in small letters. */
    public void note(String sentence) {
        html.text("p", sentence, "class", "note");
    }

    /** Text of a program, as it is. */
    public void code(String text) {
        html.open("pre").text("code", text).close("pre");
    }

    public void list(List<String> sentences) {
        html.open("ul");
        sentences.forEach(sentence -> html.text("li", sentence));
        html.close("ul");
    }

    /** A picture with what it shows in words. */
    public void picture(String svg, String label) {
        html.open("div", "class", "scroll", "tabindex", "0", "role", "region", "aria-label", label);
        html.raw(svg);
        html.close("div");
    }

    /** Codes and names of areas. */
    public void legend(List<Areas.Area> areas) {
        html.open("ul", "class", "legend");
        areas.forEach(area -> {
            html.open("li");
            chip(area);
            html.text(" " + area.name());
            html.close("li");
        });
        html.close("ul");
    }

    private void chip(Areas.Area area) {
        html.text("abbr", area.code(), "class", "chip " + area.cssClass(), "title", area.name());
    }

    /** A heading, and the first rows of a grid under it. */
    public void grid(String title, Grid grid) {
        heading(title);
        rows(title, grid);
    }

    /** The first rows of a grid without a heading; the title is for those who do not see it. */
    public void rows(String title, Grid grid) {
        region(title);
        html.open("table");
        html.text("caption", title, "class", "hidden");
        html.open("thead").open("tr");
        for (int i = 0; i < grid.header().size(); i++) {
            html.text("th", grid.header().get(i), "scope", "col", "class", cssClass(grid, i));
        }
        html.close("tr").close("thead").open("tbody");
        grid.rows().stream().limit(ROWS_MAX).forEach(row -> row(grid, row));
        html.close("tbody").close("table").close("div");
        if (grid.rows().size() > ROWS_MAX) {
            note(words.say("page.first", "shown", ROWS_MAX, "all", grid.rows().size()));
        }
    }

    /** Opens what scrolls by itself when it is wider than the page. */
    public void region(String title) {
        String name = words.say("page.table", "number", tables++, "title", title);
        html.open("div", "class", "scroll", "tabindex", "0", "role", "region", "aria-label", name);
    }

    private void row(Grid grid, List<String> row) {
        html.open("tr");
        for (int i = 0; i < row.size(); i++) {
            html.text(i == 0 ? "th" : "td", row.get(i), "scope", i == 0 ? "row" : null, "class", cssClass(grid, i));
        }
        html.close("tr");
    }

    private static String cssClass(Grid grid, int column) {
        return grid.alignment().charAt(column) == 'r' ? "n" : "l";
    }

    /** For what has a form of its own. */
    public Html html() {
        return html;
    }

    @Override
    public String toString() {
        return html.toString();
    }
}
