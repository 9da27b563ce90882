package org.hilo.drawing;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Variants as threads on one loom: every activity has one place across all threads, so that what differs is seen. A
 * return is a loose arc below, a repetition at once is a knot.
 */
public final class LoomPicture {
    private static final double HEIGHT = 34;
    private static final double MIDDLE = 15;
    private static final double RADIUS = 5;

    /** One variant: what is done, and how often. */
    public record Thread(List<String> activities, long count) {
        public Thread {
            activities = List.copyOf(activities);
        }
    }

    private final FlowOrder order;
    private final Map<String, String> areaOf;
    private final Areas areas;
    private final double width;

    private LoomPicture(List<Thread> threads, Map<String, String> areaOf, Areas areas, double width) {
        this.order = FlowOrder.of(
                threads.stream().map(Thread::activities).toList(),
                threads.stream().map(Thread::count).toList());
        this.areaOf = Map.copyOf(areaOf);
        this.areas = areas;
        this.width = width;
    }

    /** The loom on which all these threads lie; width in pixels. */
    public static LoomPicture of(List<Thread> threads, Map<String, String> areaOf, Areas areas, double width) {
        return new LoomPicture(threads, areaOf, areas, width);
    }

    /** One thread, for a page; it says nothing that the list beside it does not say. */
    public String svg(Thread thread) {
        Svg svg = new Svg();
        svg.open(
                "svg",
                "class",
                "loom",
                "viewBox",
                "0 0 " + Svg.number(width) + " " + Svg.number(HEIGHT),
                "width",
                width,
                "height",
                HEIGHT,
                "aria-hidden",
                "true",
                "focusable",
                "false");
        strands(svg, thread.activities());
        knots(svg, thread.activities());
        return svg.close("svg").toString();
    }

    private void strands(Svg svg, List<String> activities) {
        List<String> returns = new ArrayList<>();
        for (int i = 1; i < activities.size(); i++) {
            double from = x(activities.get(i - 1));
            double to = x(activities.get(i));
            if (from < to) {
                svg.empty(
                        "path",
                        "class",
                        "strand main",
                        "d",
                        "M" + Svg.number(from) + " " + Svg.number(MIDDLE) + "H" + Svg.number(to));
            } else if (from > to) {
                double depth = MIDDLE + Math.min(16, 6 + (from - to) / 12);
                returns.add("M%s %sC%s %s %s %s %s %s"
                        .formatted(
                                Svg.number(from),
                                Svg.number(MIDDLE),
                                Svg.number(from),
                                Svg.number(depth + 5),
                                Svg.number(to),
                                Svg.number(depth + 5),
                                Svg.number(to),
                                Svg.number(MIDDLE)));
            }
        }
        returns.forEach(d -> svg.empty("path", "class", "strand return", "d", d));
    }

    private void knots(Svg svg, List<String> activities) {
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < activities.size(); i++) {
            String activity = activities.get(i);
            if (i > 0 && activity.equals(activities.get(i - 1))) {
                svg.empty("circle", "class", "ring", "cx", x(activity), "cy", MIDDLE, "r", 9.0);
            }
            if (seen.add(activity)) {
                svg.open("g", "class", areas.area(areaOf.get(activity)).cssClass());
                svg.open("circle", "class", "bead", "cx", x(activity), "cy", MIDDLE, "r", RADIUS);
                svg.text("title", activity).close("circle").close("g");
            }
        }
    }

    private double x(String activity) {
        double room = width - 2 * (RADIUS + 7);
        int last = Math.max(1, order.size() - 1);
        return RADIUS + 7 + room * order.placeOf(activity) / last;
    }
}
