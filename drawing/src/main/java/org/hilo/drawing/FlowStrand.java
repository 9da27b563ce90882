package org.hilo.drawing;

import java.util.List;
import java.util.Locale;
import org.hilo.drawing.FlowLayout.Placed;
import org.hilo.drawing.FlowLayout.Strand;
import org.hilo.drawing.FlowLayout.Way;
import org.hilo.engine.Edge;
import org.jspecify.annotations.Nullable;

/**
 * One path of a flow picture: its strand, its label, its link.
 *
 * @param edge what it is a strand of, null for a start or an end
 */
record FlowStrand(
        Strand strand, Kind kind, FlowMark mark, @Nullable Edge edge) {

    enum Kind {
        FORWARD,
        BACK,
        REWORK,
        STUB
    }

    private static final double HEAD = 8;
    private static final double CORNER = 12;
    private static final double THICK = 5;
    private static final double LINE = 13;

    /** Wide enough to read as a curve, narrow enough to stay on the way that was kept free for it. */
    private static final double LOOSE_CORNER = 46;

    static FlowStrand path(Edge edge, Kind kind, boolean back, FlowMark mark, int weight) {
        double width = mark.lines().stream()
                .mapToDouble(l -> TextWidth.of(l, FlowPicture.labelSize(), true))
                .max()
                .orElse(0);
        Strand strand = new Strand(
                FlowBox.activityId(edge.from()),
                FlowBox.activityId(edge.to()),
                back,
                mark.thickness(),
                Math.ceil(width) + 6,
                mark.lines().size() * LINE + 3,
                weight);
        return new FlowStrand(strand, kind, mark, edge);
    }

    static FlowStrand stub(String from, String to, FlowMark mark, int weight) {
        Strand strand = new Strand(from, to, false, Math.min(mark.thickness(), 10), 0, 0, weight);
        return new FlowStrand(strand, Kind.STUB, mark, null);
    }

    boolean loose() {
        return kind == Kind.BACK || kind == Kind.REWORK;
    }

    void draw(Svg svg, Way way) {
        if (way.points().size() < 2) {
            return;
        }
        String d = loose() ? Strands.woven(way.points(), LOOSE_CORNER) : Strands.woven(way.points(), CORNER);
        open(svg, "path-link", false);
        svg.empty("path", "class", cssClass(), "d", d, "stroke-width", strand.thickness());
        if (kind != Kind.STUB) {
            // a thick strand needs no head, but may become thin on the page
            String head = strand.thickness() < THICK ? " head" : " head off";
            svg.empty("path", "class", cssClass() + head, "d", Strands.head(way.points(), HEAD));
        }
        close(svg);
    }

    void drawLabel(Svg svg, Way way) {
        List<String> lines = mark.lines();
        if (lines.isEmpty() || kind == Kind.STUB) {
            return;
        }
        Placed place = way.label();
        String loose = kind == Kind.REWORK ? " rework" : kind == Kind.BACK ? " back" : "";
        open(svg, "path-label" + loose + (mark.look().isEmpty() ? "" : " " + mark.look()), true);
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
        // fewer lines than the place was made for stand in its middle
        double first = place.y() + 12 + (place.height() - lines.size() * LINE - 3) / 2;
        for (int i = 0; i < lines.size(); i++) {
            svg.text(
                    "text",
                    lines.get(i),
                    "class",
                    i == 0 ? "first" : "second",
                    "x",
                    x,
                    "y",
                    first + i * LINE,
                    "text-anchor",
                    "middle");
        }
        close(svg);
    }

    private String cssClass() {
        String look = mark.look().isEmpty() ? "" : " " + mark.look();
        return "strand " + kind.name().toLowerCase(Locale.ROOT) + look;
    }

    /** The label is the one stop of the keyboard; the strand itself is only a larger target for the mouse. */
    private void open(Svg svg, String cssClass, boolean label) {
        String title = mark.title();
        boolean linked = mark.link() != null;
        svg.open(
                linked ? "a" : "g",
                "class",
                cssClass,
                "data-from",
                edge == null ? strand.from() : edge.from(),
                "data-to",
                edge == null ? strand.to() : edge.to(),
                "href",
                mark.link(),
                "tabindex",
                linked && !label ? "-1" : null,
                "aria-hidden",
                linked && !label ? "true" : null,
                "aria-label",
                linked && label ? title : null);
        if (title != null) {
            svg.text("title", title);
        }
    }

    private void close(Svg svg) {
        svg.close(mark.link() == null ? "g" : "a");
    }
}
