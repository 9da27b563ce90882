package org.hilo.trace.handoff;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hilo.engine.EventLog;
import org.hilo.engine.Filter;
import org.hilo.engine.FlowMap;
import org.hilo.engine.Level;
import org.hilo.engine.Node;
import org.hilo.engine.Question;
import org.hilo.statistics.Disclosure;
import org.hilo.statistics.network.EiTest;
import org.hilo.statistics.network.Silos;
import org.hilo.trace.selection.JourneyAnswers;
import org.hilo.trace.selection.Selection;
import org.jspecify.annotations.Nullable;

/**
 * How far the areas of the selected journeys keep to themselves, and through which of them work passes.
 *
 * @param journeys selected ones
 * @param test the E-I index of all areas beside chance; null where there is nothing to compare or too few journeys to tell
 * @param areas the most inward first; those without an index last
 */
public record AreaSilos(
        long journeys, @Nullable EiTest test, int activities, int ties, int permutations, List<OfArea> areas) {
    /** How often "not by chance" may be wrong, in the long run. */
    private static final double ACCEPTED = 0.05;

    public AreaSilos {
        areas = List.copyOf(areas);
    }

    /** What the comparison with chance comes to. */
    public enum Verdict {
        INWARD,
        OUTWARD,
        OPEN
    }

    /**
     * One area.
     *
     * @param journeys those that pass through it
     * @param figures null where too few do
     */
    public record OfArea(String name, long journeys, Silos.@Nullable OfGroup figures) {}

    /** Computed once for each selection of an unchanged log, because dealing areas out takes its time. */
    static AreaSilos of(JourneyAnswers answers, Selection selection, Following following) {
        return answers.computed(selection, "silos " + following.word(), log -> of(log, selection.filter(), following));
    }

    private static AreaSilos of(EventLog log, Filter filter, Following following) {
        FlowMap flow = log.ask(Question.flowCounts(Level.ACTIVITY), filter);
        Silos silos = Silos.of(
                flow.areaOf(),
                flow.edges().stream()
                        .map(e -> new Silos.Link(e.from(), e.to(), e.count()))
                        .toList(),
                log.ask(Question.handoffs(following.succession()), filter).known().stream()
                        .map(h -> new Silos.Link(h.from(), h.to(), h.count()))
                        .toList());
        return of(silos, flow.journeys(), log.ask(Question.flowCounts(Level.AREA), filter));
    }

    static AreaSilos of(Silos silos, long journeys, FlowMap byArea) {
        Map<String, Long> through = new HashMap<>();
        for (Node node : byArea.nodes()) {
            through.put(node.activity(), node.journeys());
        }
        List<Long> people = silos.groups().stream()
                .map(group -> through.getOrDefault(group.name(), 0L))
                .toList();
        List<Disclosure> rules = Disclosure.ofParts(people);
        List<OfArea> areas = new ArrayList<>();
        for (int i = 0; i < people.size(); i++) {
            areas.add(new OfArea(
                    silos.groups().get(i).name(),
                    people.get(i),
                    rules.get(i) == Disclosure.HIDDEN ? null : silos.groups().get(i)));
        }
        areas.sort(Comparator.comparingDouble(AreaSilos::index).thenComparing(OfArea::name));
        boolean isHidden = Disclosure.of(journeys) == Disclosure.HIDDEN;
        return new AreaSilos(
                journeys,
                isHidden ? null : silos.test(),
                silos.nodes(),
                silos.ties(),
                silos.permutations(),
                isHidden ? List.of() : areas);
    }

    /** Whether so few journeys are selected that nothing may be told of them. */
    public boolean isHidden() {
        return Disclosure.of(journeys) == Disclosure.HIDDEN;
    }

    private static double index(OfArea area) {
        Double index = area.figures() == null ? null : area.figures().ties().value();
        return index == null ? Double.POSITIVE_INFINITY : index;
    }

    static Verdict verdict(EiTest test) {
        Double observed = test.observed().value();
        boolean isProven = test.different().p() <= ACCEPTED && test.different().decides(ACCEPTED);
        if (observed == null || !isProven) {
            return Verdict.OPEN;
        }
        return observed < test.expected() ? Verdict.INWARD : Verdict.OUTWARD;
    }
}
