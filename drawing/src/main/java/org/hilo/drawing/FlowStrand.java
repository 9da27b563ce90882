package org.hilo.drawing;

import java.util.List;
import java.util.Locale;
import org.hilo.drawing.FlowLayout.Placed;
import org.hilo.drawing.FlowLayout.Strand;
import org.hilo.drawing.FlowLayout.Way;
import org.jspecify.annotations.Nullable;

/** One path of a flow picture: its strand, its label, its link. */
record FlowStrand(
        Strand strand,
        Kind kind,
        boolean main,
        List<String> label,
        @Nullable String title,
        @Nullable String link) {

    enum Kind {
        FORWARD,
        BACK,
        REWORK,
        STUB
    }

    private static final double HEAD = 8;
    private static final double CORNER = 12;
    private static final double THICK = 5;

    /** Wide enough to read as a curve, narrow enough to stay on the way that was kept free for it. */
    private static final double LOOSE_CORNER = 46;

    static FlowStrand stub(String from, String to, double thickness, int weight) {
        Strand strand = new Strand(from, to, false, Math.min(thickness, 10), 0, 0, weight);
        return new FlowStrand(strand, Kind.STUB, false, List.of(), null, null);
    }

    boolean loose() {
        return kind == Kind.BACK || kind == Kind.REWORK;
    }

    void draw(Svg svg, Way way) {
        if (way.points().size() < 2) {
            return;
        }
        String d = loose() ? Strands.woven(way.points(), LOOSE_CORNER) : Strands.woven(way.points(), CORNER);
        openLink(svg, "path-link");
        svg.empty("path", "class", cssClass(), "d", d, "stroke-width", strand.thickness());
        if (kind != Kind.STUB && strand.thickness() < THICK) {
            svg.empty("path", "class", cssClass() + " head", "d", Strands.head(way.points(), HEAD));
        }
        closeLink(svg);
    }

    void drawLabel(Svg svg, Way way) {
        if (label.isEmpty()) {
            return;
        }
        Placed place = way.label();
        openLink(svg, "path-label" + (kind == Kind.REWORK ? " rework" : kind == Kind.BACK ? " back" : ""));
        svg.empty(
                "rect",
                "x",
                place.x() + 1,
                "y",
                place.y() + 1,
                "width",
                place.width() - 2,
                "height",
                place.height() - 2,
                "rx",
                3.0);
        double x = place.x() + place.width() / 2;
        for (int i = 0; i < label.size(); i++) {
            svg.text(
                    "text",
                    label.get(i),
                    "class",
                    i == 0 ? "first" : "second",
                    "x",
                    x,
                    "y",
                    place.y() + 12 + i * 13.0,
                    "text-anchor",
                    "middle");
        }
        closeLink(svg);
    }

    private String cssClass() {
        return "strand " + kind.name().toLowerCase(Locale.ROOT) + (main ? " main" : "");
    }

    private void openLink(Svg svg, String cssClass) {
        if (link == null) {
            svg.open("g", "class", cssClass);
        } else {
            // the label is the one stop of the keyboard; the strand itself is only a larger target for the mouse
            boolean label = cssClass.startsWith("path-label");
            svg.open(
                    "a",
                    "class",
                    cssClass,
                    "href",
                    link,
                    "tabindex",
                    label ? null : "-1",
                    "aria-hidden",
                    label ? null : "true",
                    "aria-label",
                    label ? title : null);
        }
        if (title != null) {
            svg.text("title", title);
        }
    }

    private void closeLink(Svg svg) {
        svg.close(link == null ? "g" : "a");
    }
}
