package org.hilo.trace.handoff;

import java.util.List;
import java.util.Locale;
import org.hilo.drawing.ArcPicture;
import org.hilo.drawing.Areas;
import org.hilo.engine.Filter;
import org.hilo.engine.Handoff;
import org.hilo.platform.web.Shell;
import org.hilo.trace.handoff.HandoffMatrix.Cell;
import org.hilo.trace.handoff.HandoffMatrix.Measure;
import org.hilo.trace.selection.SelectionView;

/**
 * What the page of the hand-offs shows.
 *
 * @param total journeys of the lens before any filter
 * @param following when a step is said to follow another
 * @param worst where it waits most in sum
 */
public record HandoffView(
        SelectionView bar, HandoffMatrix matrix, Following following, List<Cell> worst, SilosView silos, long total) {
    static final int WORST = 10;

    public boolean isEmpty() {
        return total == 0;
    }

    public boolean hasNone() {
        return matrix.handoffs().handoffs().isEmpty();
    }

    public String arcs(Shell shell) {
        List<Areas.Area> known =
                matrix.areas().stream().filter(a -> a.colour() >= 0).toList();
        return ArcPicture.svg(known, matrix.handoffs().known(), shell.t("trace.handoff.arcs.title"));
    }

    public String link(Handoff handoff) {
        Filter handed = new Filter.Handed(handoff.from(), handoff.to());
        return bar.selection().with(handed).link("/trace/flow");
    }

    public String measureLink(Measure measure) {
        return bar.selection().link("/trace/handoff", "by", word(measure), "following", following.word());
    }

    public String followingLink(Following other) {
        return bar.selection().link("/trace/handoff", "by", word(matrix.measure()), "following", other.word());
    }

    public List<Following> followings() {
        return List.of(Following.values());
    }

    public boolean isCausal() {
        return following == Following.CAUSAL;
    }

    public String csv() {
        return bar.selection().link("/trace/handoff/handoffs.csv", "following", following.word());
    }

    /** Share (0–1) of all waiting between areas. */
    public double shareOfWait(Cell cell) {
        double total = matrix.totalWait();
        return total <= 0 ? 0 : cell.totalWait() / total;
    }

    public Areas.Area area(String name) {
        return matrix.areas().stream()
                .filter(a -> a.name().equals(name))
                .findFirst()
                .orElse(Areas.UNKNOWN);
    }

    public List<Measure> measures() {
        return List.of(Measure.values());
    }

    /** The highest figure of the shades in words. */
    public String highest(Shell shell) {
        double highest = matrix.highest();
        return switch (matrix.measure()) {
            case WAIT, P90 -> shell.format().duration(highest);
            case VOLUME -> shell.format().number((long) highest);
            case PING_PONG -> shell.format().percentWith(highest, 0);
        };
    }

    static String word(Measure measure) {
        return measure.name().toLowerCase(Locale.ROOT);
    }
}
