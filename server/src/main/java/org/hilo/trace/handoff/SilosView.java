package org.hilo.trace.handoff;

import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.hilo.drawing.Areas;
import org.hilo.platform.web.Shell;
import org.hilo.statistics.network.EiTest;
import org.hilo.statistics.network.Silos;
import org.hilo.trace.handoff.AreaSilos.OfArea;
import org.jspecify.annotations.Nullable;

/**
 * What the page of the hand-offs says of silos.
 *
 * @param known codes and colours of all areas
 */
public record SilosView(AreaSilos silos, Areas known, String csv) {
    /** Between others there is nothing with fewer areas. */
    private static final int AREAS_TO_STAND_BETWEEN = 3;

    /** Half the width of the bars' drawing, which is that of an index of 1. */
    private static final double HALF = 100;

    /** Shares that differ by less are equal. */
    private static final double ROUNDING = 1e-9;

    /** The whole in a sentence. */
    public String sentence(Shell shell) {
        EiTest test = silos.test();
        if (test == null) {
            return shell.t("trace.handoff.silos.none");
        }
        Double index = test.observed().value();
        return shell.t(
                "trace.handoff.silos.sentence",
                "verdict",
                AreaSilos.verdict(test).name(),
                "index",
                shell.format().change(index == null ? Double.NaN : index, 2),
                "chance",
                shell.format().change(test.expected(), 2),
                "p",
                shell.format().p(test.different().p()),
                "permutations",
                silos.permutations());
    }

    public boolean hasTable() {
        return silos.areas().size() > 1;
    }

    /** Whether there are enough areas for one to stand between others. */
    public boolean hasBetween() {
        return silos.areas().size() >= AREAS_TO_STAND_BETWEEN;
    }

    /** The area that more ways between others lead through than through any other; null where there is no such one. */
    public @Nullable OfArea broker() {
        return most(SilosView::between);
    }

    /** The same where frequent hand-offs are short ways. */
    public @Nullable OfArea brokerByVolume() {
        return most(SilosView::betweenByVolume);
    }

    public static double between(OfArea area) {
        return area.figures() == null ? 0 : area.figures().betweenness();
    }

    public static double betweenByVolume(OfArea area) {
        return area.figures() == null ? 0 : area.figures().betweennessByStrength();
    }

    private @Nullable OfArea most(ToDoubleFunction<OfArea> share) {
        List<OfArea> most = silos.areas().stream()
                .sorted(Comparator.comparingDouble(share).reversed())
                .limit(2)
                .toList();
        boolean isAlone =
                most.size() == 2 && share.applyAsDouble(most.get(0)) - share.applyAsDouble(most.get(1)) > ROUNDING;
        return isAlone ? most.getFirst() : null;
    }

    public Areas.Area area(String name) {
        return known.area(name);
    }

    /** An index as a place in the drawing. */
    public static double place(double index) {
        return HALF * (1 + index);
    }

    /** Where the bar from zero to the index begins. */
    public static double barStart(double index) {
        return place(Math.min(0, index));
    }

    public static double barLength(double index) {
        return HALF * Math.abs(index);
    }

    public long seed() {
        return Silos.SEED;
    }
}
