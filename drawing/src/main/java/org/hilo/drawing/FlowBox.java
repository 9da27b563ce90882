package org.hilo.drawing;

import java.util.List;
import org.hilo.drawing.FlowLayout.Box;
import org.hilo.drawing.FlowLayout.Placed;
import org.hilo.engine.Node;
import org.jspecify.annotations.Nullable;

/** One box of a flow picture: an activity with its area, name and count, or the stub of a start or an end. */
record FlowBox(
        Box box, int rank, @Nullable Node node, List<String> lines, String count, Areas.Area area, boolean start) {
    private static final double LONGEST_NAME = 150;
    private static final double CHIP = 24;
    private static final double GAP = 8;
    private static final double LINE = 15;

    static String activityId(String activity) {
        return "do " + activity;
    }

    static FlowBox ofActivity(Node node, FlowOptions options, int rank) {
        double size = FlowPicture.nameSize();
        List<String> lines = TextWidth.wrap(options.words().name(node.activity()), size, true, LONGEST_NAME, 2);
        double name = lines.stream()
                .mapToDouble(l -> TextWidth.of(l, size, true))
                .max()
                .orElse(0);
        String count = options.words().count(node.count());
        Areas.Area area = options.areas().area(node.area());
        double width = 12 + (area.colour() < 0 ? 0 : CHIP + 6) + name + GAP + 4 + TextWidth.of(count, size, false) + 10;
        Box box = new Box(activityId(node.activity()), Math.ceil(width), 15 + LINE * lines.size());
        return new FlowBox(box, rank, node, lines, count, area, false);
    }

    static FlowBox ofStub(String id, String text, boolean start, int rank) {
        double width = TextWidth.of(text, FlowPicture.labelSize(), false) + 10;
        return new FlowBox(new Box(id, Math.ceil(width), 17), rank, null, List.of(text), "", Areas.UNKNOWN, start);
    }

    void draw(Svg svg, Placed place, FlowOptions options) {
        if (node == null) {
            drawStub(svg, place);
        } else {
            drawActivity(svg, place, node, options);
        }
    }

    private void drawStub(Svg svg, Placed place) {
        svg.open("g", "class", "stub " + (start ? "start" : "end"));
        svg.empty("rect", "x", place.x(), "y", place.y(), "width", place.width(), "height", place.height(), "rx", 8.5);
        svg.text(
                "text",
                lines.getFirst(),
                "x",
                place.x() + place.width() / 2,
                "y",
                place.y() + place.height() / 2 + 4,
                "text-anchor",
                "middle");
        svg.close("g");
    }

    private void drawActivity(Svg svg, Placed place, Node activity, FlowOptions options) {
        String link = options.words().nodeLink(activity.activity());
        String title = options.words().nodeTitle(activity);
        String cssClass = "node " + area.cssClass();
        if (link == null) {
            svg.open("g", "class", cssClass);
        } else {
            svg.open("a", "class", cssClass, "href", link, "aria-label", title);
        }
        svg.text("title", title);
        double x = place.x();
        double y = place.y();
        double middle = y + place.height() / 2;
        svg.empty("rect", "class", "box", "x", x, "y", y, "width", place.width(), "height", place.height(), "rx", 5.0);
        svg.empty("path", "class", "mark", "d", mark(place));
        double left = x + 12;
        if (area.colour() >= 0) {
            svg.empty("rect", "class", "chip", "x", left, "y", middle - 8, "width", CHIP, "height", 16.0, "rx", 3.0);
            svg.text(
                    "text",
                    area.code(),
                    "class",
                    "code",
                    "x",
                    left + CHIP / 2,
                    "y",
                    middle + 4,
                    "text-anchor",
                    "middle");
            left += CHIP + 6;
        }
        double first = middle + 4.2 - LINE * (lines.size() - 1) / 2;
        for (int i = 0; i < lines.size(); i++) {
            svg.text("text", lines.get(i), "class", "name", "x", left, "y", first + i * LINE);
        }
        svg.text("text", count, "class", "count", "x", x + place.width() - 9, "y", middle + 4.2, "text-anchor", "end");
        svg.close(link == null ? "g" : "a");
    }

    private static String mark(Placed p) {
        String h = Svg.number(p.height() - 10);
        return "M" + Svg.number(p.x() + 5) + " " + Svg.number(p.y()) + "a5 5 0 0 0-5 5v" + h + "a5 5 0 0 0 5 5z";
    }
}
