package org.hilo.trace.handoff;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hilo.drawing.ArcPicture;
import org.hilo.drawing.Areas;
import org.hilo.engine.Handoff;
import org.hilo.engine.Handoffs;
import org.jspecify.annotations.Nullable;

/**
 * All hand-offs as a square of areas.
 *
 * @param areas rows and columns in the order in which most work passes; steps without area come last
 * @param rows one list of cells for each area, in the same order; a cell without hand-offs is null
 */
public record HandoffMatrix(
        Handoffs handoffs, List<Areas.Area> areas, List<List<@Nullable Cell>> rows, Measure measure) {
    /** Below so many hand-offs a median says little. */
    public static final int FEW = 30;

    private static final int LEVELS = 5;

    /** What the cells are shaded by. */
    public enum Measure {
        WAIT,
        P90,
        VOLUME,
        PING_PONG
    }

    /**
     * One cell.
     *
     * @param few too few to say anything of their waiting
     * @param level shade, 0 to 5, in proportion to the highest figure of the matrix
     */
    public record Cell(Handoff handoff, boolean few, int level) {
        /** Share (0–1) of these hand-offs that the next one sent back. */
        public double pingPongShare() {
            return handoff.count() == 0 ? 0 : (double) handoff.pingPong() / handoff.count();
        }

        /** All the time that was waited here, in seconds. */
        public double totalWait() {
            return handoff.count() * handoff.waiting().meanSeconds();
        }
    }

    public HandoffMatrix {
        areas = List.copyOf(areas);
    }

    static HandoffMatrix of(Handoffs handoffs, Areas known, Measure measure) {
        List<String> names = new ArrayList<>(ArcPicture.order(handoffs.known()));
        List<Areas.Area> areas = new ArrayList<>(names.stream().map(known::area).toList());
        if (handoffs.handoffs().size() > handoffs.known().size()) {
            names.add(Handoff.UNKNOWN_AREA);
            areas.add(Areas.UNKNOWN);
        }
        Map<String, Map<String, Handoff>> byPair = new HashMap<>();
        handoffs.handoffs()
                .forEach(h ->
                        byPair.computeIfAbsent(h.from(), f -> new HashMap<>()).put(h.to(), h));
        double highest = highest(handoffs, measure);
        List<List<@Nullable Cell>> rows = new ArrayList<>();
        for (String from : names) {
            List<@Nullable Cell> row = new ArrayList<>();
            for (String to : names) {
                Handoff handoff = byPair.getOrDefault(from, Map.of()).get(to);
                row.add(handoff == null ? null : cell(handoff, measure, highest));
            }
            rows.add(row);
        }
        return new HandoffMatrix(handoffs, areas, rows, measure);
    }

    /** Where it waits most in sum, the worst first; only crossings with enough hand-offs between two known areas that work:
     * a customer who takes days to answer waits for nobody. */
    public List<Cell> worst(int most) {
        List<Cell> cells = new ArrayList<>();
        for (List<@Nullable Cell> row : rows) {
            for (Cell cell : row) {
                if (cell != null && !cell.few() && !cell.handoff().isAnswering() && isKnown(cell.handoff())) {
                    cells.add(cell);
                }
            }
        }
        cells.sort(Comparator.comparingDouble(Cell::totalWait)
                .reversed()
                .thenComparing(c -> c.handoff().from())
                .thenComparing(c -> c.handoff().to()));
        return cells.subList(0, Math.min(most, cells.size()));
    }

    /** All waiting between known areas, in seconds, without that for customers to answer. */
    public double totalWait() {
        return handoffs.known().stream()
                .filter(h -> !h.isAnswering())
                .mapToDouble(h -> h.count() * h.waiting().meanSeconds())
                .sum();
    }

    /** The highest figure that the shades are measured by. */
    public double highest() {
        return highest(handoffs, measure);
    }

    private static double highest(Handoffs handoffs, Measure measure) {
        return handoffs.handoffs().stream()
                .filter(h -> h.count() >= FEW && !isOnlyWaited(h, measure))
                .mapToDouble(h -> figure(h, measure))
                .max()
                .orElse(0);
    }

    private static boolean isKnown(Handoff handoff) {
        return !handoff.from().isEmpty() && !handoff.to().isEmpty();
    }

    private static Cell cell(Handoff handoff, Measure measure, double highest) {
        boolean few = handoff.count() < FEW;
        int level = few || highest <= 0 || isOnlyWaited(handoff, measure)
                ? 0
                : (int) Math.round(LEVELS * figure(handoff, measure) / highest);
        return new Cell(handoff, few, level);
    }

    /** Whether the figure would be shaded although no area lets anybody wait. */
    private static boolean isOnlyWaited(Handoff handoff, Measure measure) {
        return handoff.isAnswering() && (measure == Measure.WAIT || measure == Measure.P90);
    }

    private static double figure(Handoff handoff, Measure measure) {
        return switch (measure) {
            case WAIT -> handoff.waiting().medianSeconds();
            case P90 -> handoff.waiting().p90Seconds();
            case VOLUME -> handoff.count();
            case PING_PONG -> handoff.count() == 0 ? 0 : (double) handoff.pingPong() / handoff.count();
        };
    }
}
