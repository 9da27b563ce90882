package org.hilo.drawing;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.hilo.engine.Handoff;

/** Hand-offs as arcs between areas in a row: above what goes on, below what comes back; width is volume. */
public final class ArcPicture {
    private static final double STEP = 62;
    private static final double BOX = 34;
    private static final double THICKEST = 11;

    private ArcPicture() {}

    /** The areas of these hand-offs in the order that most of them agree with. */
    public static List<String> order(List<Handoff> handoffs) {
        FlowOrder order = FlowOrder.of(
                handoffs.stream().map(h -> List.of(h.from(), h.to())).toList(),
                handoffs.stream().map(Handoff::count).toList());
        return handoffs.stream()
                .flatMap(h -> Stream.of(h.from(), h.to()))
                .distinct()
                .sorted(Comparator.comparingInt(order::placeOf))
                .toList();
    }

    /** Areas in the order of the row; hand-offs of other areas are left out. */
    public static String svg(List<Areas.Area> row, List<Handoff> handoffs, String title) {
        Map<String, Integer> place = new HashMap<>();
        row.forEach(area -> place.put(area.name(), place.size()));
        List<Handoff> shown = handoffs.stream()
                .filter(h -> place.containsKey(h.from()) && place.containsKey(h.to()))
                .sorted(Comparator.comparingLong(Handoff::count))
                .toList();
        double above = height(shown, place, true);
        double below = height(shown, place, false);
        double width = STEP * row.size() + 8;
        double height = above + BOX + below + 8;
        double top = above + 4;
        Svg svg = new Svg();
        svg.open(
                "svg",
                "class",
                "arcs",
                "viewBox",
                "0 0 " + Svg.number(width) + " " + Svg.number(height),
                "width",
                width,
                "height",
                height,
                "role",
                "img",
                "aria-label",
                title);
        long most = shown.isEmpty() ? 1 : Math.max(1, shown.getLast().count());
        for (Handoff handoff : shown) {
            int from = Objects.requireNonNull(place.get(handoff.from()));
            int to = Objects.requireNonNull(place.get(handoff.to()));
            arc(svg, handoff, from, to, top, most);
        }
        for (Areas.Area area : row) {
            box(svg, area, place.getOrDefault(area.name(), 0), top);
        }
        return svg.close("svg").toString();
    }

    private static void arc(Svg svg, Handoff handoff, int from, int to, double top, long most) {
        boolean onwards = to > from;
        double y = onwards ? top : top + BOX;
        double reach = rise(from, to) * (onwards ? -1 : 1);
        double start = x(from) + (onwards ? 6 : -6);
        double end = x(to) + (onwards ? -6 : 6);
        String d = "M%s %sC%s %s %s %s %s %s"
                .formatted(
                        Svg.number(start),
                        Svg.number(y),
                        Svg.number(start),
                        Svg.number(y + reach),
                        Svg.number(end),
                        Svg.number(y + reach),
                        Svg.number(end),
                        Svg.number(y));
        boolean main = handoff.count() * 4 >= most;
        svg.empty(
                "path",
                "class",
                main ? "strand main" : "strand",
                "d",
                d,
                "stroke-width",
                Math.max(1.2, THICKEST * handoff.count() / most));
    }

    private static void box(Svg svg, Areas.Area area, int place, double top) {
        svg.open("g", "class", area.cssClass());
        svg.text("title", area.name());
        svg.empty("rect", "class", "box", "x", x(place) - BOX / 2, "y", top, "width", BOX, "height", BOX, "rx", 5.0);
        svg.text("text", area.code(), "x", x(place), "y", top + BOX / 2 + 5, "text-anchor", "middle");
        svg.close("g");
    }

    private static double height(List<Handoff> handoffs, Map<String, Integer> place, boolean onwards) {
        // a curve rises to three quarters of its handles
        return handoffs.stream()
                .mapToDouble(h -> {
                    int from = place.getOrDefault(h.from(), 0);
                    int to = place.getOrDefault(h.to(), 0);
                    return (to > from) == onwards ? rise(from, to) * 0.75 + THICKEST / 2 : 0;
                })
                .max()
                .orElse(0);
    }

    private static double rise(int from, int to) {
        return 26 + 22.0 * Math.abs(to - from);
    }

    private static double x(int place) {
        return 4 + STEP / 2 + STEP * place;
    }
}
