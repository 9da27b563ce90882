package org.hilo.trace.design;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.hilo.engine.Filter;
import org.hilo.engine.UnknownName;
import org.hilo.platform.problem.Problem;
import org.hilo.trace.selection.SelectionView;
import org.hilo.trace.thread.ThreadView;
import org.jspecify.annotations.Nullable;

/**
 * What the page of the designs shows.
 *
 * @param names of all designs
 * @param design the chosen one, null when there is none
 * @param seconds that comparing may take
 * @param conformance null when there is no design, or it has a problem
 * @param unknown activities of the design that no event bears
 * @param problem why the design cannot be compared, null when it can
 * @param total journeys of the lens before any filter
 */
public record DesignView(
        SelectionView bar,
        List<String> names,
        @Nullable NamedDesign design,
        int seconds,
        @Nullable DesignConformance conformance,
        List<UnknownName> unknown,
        @Nullable Problem problem,
        long total) {
    /** Width of the bars' drawing; the page stretches it. */
    private static final long WIDE = 1000;

    /** More beads than that nobody reads in a line. */
    private static final int BEADS = 24;

    public DesignView {
        names = List.copyOf(names);
        unknown = List.copyOf(unknown);
    }

    public boolean isEmpty() {
        return total == 0;
    }

    /** The other design on the same journeys, under its own lens. */
    public String link(String name) {
        return bar.selection().link("/trace/design", "design", name);
    }

    public String csv() {
        return bar.selection().link("/trace/design/deviations.csv", kept());
    }

    /** The same with as much time as there can be. */
    public String moreTime() {
        return bar.selection().link("/trace/design", "design", chosenName(), "seconds", Conformances.MOST_SECONDS);
    }

    public boolean hasMoreTime() {
        return seconds < Conformances.MOST_SECONDS;
    }

    private Object[] kept() {
        return new Object[] {"design", chosenName(), "seconds", seconds};
    }

    private String chosenName() {
        return design == null ? "" : design.name();
    }

    static Map<String, String> kept(NamedDesign design, int seconds) {
        return seconds == Conformances.USUAL_SECONDS
                ? Map.of("design", design.name())
                : Map.of("design", design.name(), "seconds", String.valueOf(seconds));
    }

    /** Journeys on the flow map. */
    public String flowLink(Filter filter) {
        return bar.selection().with(filter).link("/trace/flow");
    }

    public String threadLink(String id) {
        return ThreadView.link(bar.selection().lens(), id);
    }

    /** Whether ids are those of objects, so that each has a thread of its own. */
    public boolean hasThreads() {
        return bar.selection().end().parameters().isEmpty();
    }

    /** The deviation of most journeys, null when there is none. */
    public @Nullable DeviationFigures worst(DesignConformance of) {
        return of.deviations().stream()
                .max(Comparator.comparingLong(DeviationFigures::journeys))
                .orElse(null);
    }

    /** So many journeys as a length in the drawing. */
    public static long length(DesignConformance of, long journeys) {
        return of.solved() == 0 ? 0 : WIDE * journeys / of.solved();
    }

    /** The beads that fit in a line. */
    public static List<DeviantVariant.Bead> shown(DeviantVariant variant) {
        return variant.beads().subList(0, Math.min(BEADS, variant.beads().size()));
    }

    public static int hidden(DeviantVariant variant) {
        return Math.max(0, variant.beads().size() - BEADS);
    }

    /** Whether a stage begins with this touchpoint. */
    public static boolean beginsStage(DesignConformance of, int touchpoint) {
        return touchpoint == 0
                || !of.touchpoints()
                        .get(touchpoint)
                        .stage()
                        .equals(of.touchpoints().get(touchpoint - 1).stage());
    }
}
