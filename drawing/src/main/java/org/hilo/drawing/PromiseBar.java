package org.hilo.drawing;

/** What became of promises as one bar in three textures: kept filled, late hatched, never solid. */
public final class PromiseBar {
    private static final double HEIGHT = 20;

    private PromiseBar() {}

    /** Counts of each group; nothing made is an empty bar. */
    public static String svg(long kept, long late, long never, double width) {
        Svg svg = new Svg();
        svg.open(
                "svg",
                "class",
                "promise-bar",
                "viewBox",
                "0 0 " + Svg.number(width) + " 20",
                "width",
                width,
                "height",
                HEIGHT,
                "aria-hidden",
                "true",
                "focusable",
                "false");
        long made = kept + late + never;
        if (made > 0) {
            double keptEnd = width * kept / made;
            double lateEnd = width * (kept + late) / made;
            part(svg, "kept", 0, keptEnd);
            part(svg, "late", keptEnd, lateEnd);
            hatch(svg, keptEnd, lateEnd);
            part(svg, "never", lateEnd, width);
        }
        return svg.close("svg").toString();
    }

    private static void part(Svg svg, String cssClass, double from, double until) {
        double shown = until - from - (until - from > 2 ? 1 : 0);
        if (shown <= 0) {
            return;
        }
        svg.empty("rect", "class", cssClass, "x", from, "y", 0.0, "width", shown, "height", HEIGHT);
        if (!cssClass.equals("never")) {
            svg.empty("rect", "class", cssClass + "-edge", "x", from, "y", HEIGHT - 3, "width", shown, "height", 3.0);
        }
    }

    /** Slanted lines cut to the part by arithmetic: a pattern would need an id of its own on the page. */
    private static void hatch(Svg svg, double from, double until) {
        double height = HEIGHT - 3;
        StringBuilder d = new StringBuilder();
        for (double foot = from - height + 4; foot < until - 1; foot += 6) {
            double left = Math.max(foot, from);
            double right = Math.min(foot + height, until - 1);
            if (right > left) {
                d.append('M').append(Svg.number(left)).append(' ').append(Svg.number(height - (left - foot)));
                d.append('L').append(Svg.number(right)).append(' ').append(Svg.number(height - (right - foot)));
            }
        }
        if (!d.isEmpty()) {
            svg.empty("path", "class", "late-hatch", "d", d.toString());
        }
    }
}
