package org.hilo.cli.answer;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hilo.cli.terminal.Words;
import org.hilo.cli.write.Html;
import org.hilo.cli.write.Page;
import org.hilo.drawing.Areas;
import org.hilo.engine.Handoff;
import org.jspecify.annotations.Nullable;

/**
 * Hand-offs as a square of areas: from the row to the column. Shades are in proportion to the longest median wait of
 * those that happen often enough, and customers who answer do not shade: nobody lets them wait.
 */
record Matrix(List<Areas.Area> areas, Map<String, Map<String, Handoff>> cells, double longest) {
    private static final int LEVELS = 5;

    static Matrix of(List<Areas.Area> areas, List<Handoff> handoffs) {
        Map<String, Map<String, Handoff>> cells = new HashMap<>();
        handoffs.forEach(
                h -> cells.computeIfAbsent(h.from(), f -> new HashMap<>()).put(h.to(), h));
        double longest = handoffs.stream()
                .filter(Matrix::isShaded)
                .mapToDouble(h -> h.waiting().medianSeconds())
                .max()
                .orElse(0);
        return new Matrix(areas, cells, longest);
    }

    private static boolean isShaded(Handoff handoff) {
        return handoff.count() >= HandoffPart.FEW && !handoff.isAnswering();
    }

    void write(Page page) {
        Words words = page.words();
        Html html = page.html();
        page.heading(words.say("page.matrix"));
        page.note(words.say("page.matrix.about", "few", HandoffPart.FEW));
        page.region(words.say("page.matrix"));
        html.open("table", "class", "matrix");
        html.text("caption", words.say("page.matrix"), "class", "hidden");
        html.open("thead").open("tr");
        html.text("th", words.say("page.matrix.corner"), "scope", "col");
        areas.forEach(area -> html.text("th", area.code(), "scope", "col", "title", area.name()));
        html.close("tr").close("thead").open("tbody");
        for (Areas.Area from : areas) {
            html.open("tr").text("th", from.code() + " " + from.name(), "scope", "row");
            for (Areas.Area to : areas) {
                cell(
                        html,
                        words,
                        from.equals(to),
                        cells.getOrDefault(from.name(), Map.of()).get(to.name()));
            }
            html.close("tr");
        }
        html.close("tbody").close("table").close("div");
    }

    private void cell(Html html, Words words, boolean same, @Nullable Handoff handoff) {
        if (handoff == null) {
            html.open("td", "class", same ? "same" : null).close("td");
            return;
        }
        html.open("td", "class", "heat-" + level(handoff));
        html.text("b", words.duration(handoff.waiting().medianSeconds()));
        html.text("span", words.count(handoff.count()));
        html.close("td");
    }

    private int level(Handoff handoff) {
        return longest <= 0 || !isShaded(handoff)
                ? 0
                : (int) Math.round(LEVELS * handoff.waiting().medianSeconds() / longest);
    }
}
