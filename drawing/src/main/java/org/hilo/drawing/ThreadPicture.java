package org.hilo.drawing;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * One customer's thread across the areas, row by row: every row of the list gets its own piece of the thread, so that
 * rows may be as high as their text. Time runs down, each area is a lane.
 */
public final class ThreadPicture {
    /** Distance of two lanes, in pixels. */
    public static final int LANE = 24;

    private static final int HEIGHT = 44;
    private static final int MIDDLE = 22;
    private static final String FIBRES =
            "M0-15v4c0 3-1.500 3.500-3.500 5-1.700 1.200-2.500 2-2 3.500M0-11c.2 3-.8 4-.2 6.200.3 1 .8 1.500.4 2.600"
                    + "M0-11c0 2.600 2 3.200 4 4.600 1.500 1.100 2.300 2 1.800 3.400"
                    + "M0 15v-4c0-3-2-3.300-4-4.700C-5.500 5.200-6.200 4.400-6 3M0 11c-.2-2.800.8-3.800.2-5.800C0 4.300-.6 3.800-.2 2.700"
                    + "M0 11c0-2.800 1.800-3.400 3.600-4.600C5.200 5.300 6.200 4.500 6 3";

    /** What a row of the thread shows. */
    public enum State {
        WHOLE,
        /** A promise broken here. */
        BROKEN,
        /** Something done again. */
        KNOT,
        /** The customer speaks. */
        VOICE
    }

    /** A row: its lane (0 is the first), what it shows, and whether the way to it was an unusually long wait. */
    public record Row(int lane, State state, boolean longWait) {
        public Row {
            if (lane < 0) {
                throw new IllegalArgumentException("lane must not be negative, was " + lane);
            }
        }
    }

    private ThreadPicture() {}

    /** One piece for each row. */
    public static List<String> pieces(List<Row> rows, int lanes) {
        List<String> pieces = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            int before = i == 0 ? -1 : rows.get(i - 1).lane();
            pieces.add(piece(rows.get(i), before, i == rows.size() - 1, lanes));
        }
        return List.copyOf(pieces);
    }

    private static String piece(Row row, int before, boolean last, int lanes) {
        double x = x(row.lane());
        double gap = row.state() == State.BROKEN ? 15 : 0;
        Svg svg = new Svg();
        svg.open(
                "svg",
                "class",
                "thread-piece",
                "width",
                lanes * LANE,
                "height",
                HEIGHT,
                "viewBox",
                "0 0 " + lanes * LANE + " " + HEIGHT,
                "aria-hidden",
                "true",
                "focusable",
                "false");
        if (before >= 0) {
            String way = "M%s 0C%s %s %s %s %s %s"
                    .formatted(
                            Svg.number(x(before)),
                            Svg.number(x(before)),
                            Svg.number((MIDDLE - gap) * 0.6),
                            Svg.number(x),
                            Svg.number((MIDDLE - gap) * 0.4),
                            Svg.number(x),
                            Svg.number(MIDDLE - gap));
            svg.empty("path", "class", row.longWait() ? "strand wait" : "strand", "d", way);
        }
        if (!last) {
            svg.empty(
                    "path",
                    "class",
                    "strand",
                    "d",
                    "M" + Svg.number(x) + " " + Svg.number(MIDDLE + gap) + "V" + HEIGHT);
        }
        mark(svg, row.state(), x);
        return svg.close("svg").toString();
    }

    private static void mark(Svg svg, State state, double x) {
        switch (state) {
            case BROKEN ->
                svg.empty(
                        "path",
                        "class",
                        "fibres",
                        "transform",
                        "translate(" + Svg.number(x) + " " + MIDDLE + ")",
                        "d",
                        FIBRES);
            case KNOT -> {
                svg.empty("circle", "class", "ring", "cx", x + 8, "cy", (double) MIDDLE, "r", 8.0);
                bead(svg, state, x, 5);
            }
            case VOICE -> bead(svg, state, x, 6);
            case WHOLE -> bead(svg, state, x, 5);
        }
    }

    private static void bead(Svg svg, State state, double x, double radius) {
        svg.empty(
                "circle",
                "class",
                "bead " + state.name().toLowerCase(Locale.ROOT),
                "cx",
                x,
                "cy",
                (double) MIDDLE,
                "r",
                radius);
    }

    private static double x(int lane) {
        return lane * (double) LANE + LANE / 2.0;
    }
}
