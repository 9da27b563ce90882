package org.hilo.drawing;

import java.util.List;
import org.hilo.drawing.FlowLayout.Box;
import org.hilo.drawing.FlowLayout.Placed;
import org.hilo.engine.Node;
import org.jspecify.annotations.Nullable;

/** One box of a flow picture: an activity with its area, name and number, or the stub of a start or an end. */
record FlowBox(
        Box box, int rank, @Nullable Node node, List<String> lines, FlowMark mark, Areas.Area area, boolean start) {
    private static final double LONGEST_NAME = 150;
    private static final double CHIP = 24;
    private static final double GAP = 8;
    private static final double LINE = 15;

    static String activityId(String activity) {
        return "do " + activity;
    }

    static FlowBox ofActivity(Node node, String text, FlowMark mark, Areas.Area area, int rank) {
        double size = FlowPicture.nameSize();
        List<String> lines = TextWidth.wrap(text, size, true, LONGEST_NAME, 2);
        double name = lines.stream()
                .mapToDouble(l -> TextWidth.of(l, size, true))
                .max()
                .orElse(0);
        double number = TextWidth.of(mark.lines().getFirst(), size, false);
        double width = 12 + (area.colour() < 0 ? 0 : CHIP + 6) + name + GAP + 4 + number + 10;
        Box box = new Box(activityId(node.activity()), Math.ceil(width), 15 + LINE * lines.size());
        return new FlowBox(box, rank, node, lines, mark, area, false);
    }

    static FlowBox ofStub(String id, FlowMark mark, boolean start, int rank) {
        double width = TextWidth.of(mark.lines().getFirst(), FlowPicture.labelSize(), false) + 10;
        return new FlowBox(new Box(id, Math.ceil(width), 17), rank, null, mark.lines(), mark, Areas.UNKNOWN, start);
    }

    void draw(Svg svg, Placed place) {
        if (node == null) {
            drawStub(svg, place);
        } else {
            drawActivity(svg, place, node);
        }
    }

    private void drawStub(Svg svg, Placed place) {
        svg.open("g", "class", withLook("stub " + (start ? "start" : "end")), "data-stub", box.id());
        if (mark.title() != null) {
            svg.text("title", mark.title());
        }
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

    private void drawActivity(Svg svg, Placed place, Node activity) {
        String link = mark.link();
        String title = mark.title() == null ? activity.activity() : mark.title();
        String cssClass = withLook("node " + area.cssClass());
        if (link == null) {
            svg.open("g", "class", cssClass, "data-activity", activity.activity());
        } else {
            svg.open("a", "class", cssClass, "href", link, "aria-label", title, "data-activity", activity.activity());
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
        svg.text(
                "text",
                mark.lines().getFirst(),
                "class",
                "count",
                "x",
                x + place.width() - 9,
                "y",
                middle + 4.2,
                "text-anchor",
                "end");
        svg.close(link == null ? "g" : "a");
    }

    private String withLook(String cssClass) {
        return mark.look().isEmpty() ? cssClass : cssClass + " " + mark.look();
    }

    private static String mark(Placed p) {
        String h = Svg.number(p.height() - 10);
        return "M" + Svg.number(p.x() + 5) + " " + Svg.number(p.y()) + "a5 5 0 0 0-5 5v" + h + "a5 5 0 0 0 5 5z";
    }
}
