package org.hilo.engine.conform;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hilo.engine.conform.Deviation.Kind;
import org.hilo.engine.model.Sequences;

/**
 * How well the journeys of a log keep to a model. Shares and fitness speak of the solved journeys only; NaN when there is none.
 *
 * @param alignments one for each sequence, by its number
 * @param journeys all of them
 * @param solved journeys whose sequence was aligned
 * @param fitting solved journeys without any deviation
 * @param traceFitness mean over solved journeys of the fitness of their sequence (0–1)
 * @param moveFitness 1 less all costs divided by all worst costs (0–1; van der Aalst, Adriansyah, van Dongen 2012)
 * @param shortest visible transitions on the shortest way through the model, -1 when unknown
 * @param deviations by falling number of journeys, then by kind and name
 */
public record Conformity(
        List<Alignment> alignments,
        long journeys,
        long solved,
        long fitting,
        double traceFitness,
        double moveFitness,
        int shortest,
        List<DeviationCount> deviations) {

    /**
     * How often one deviation happens in solved journeys.
     *
     * @param times in all, counting each time in each journey
     */
    public record DeviationCount(Kind kind, String name, long journeys, long times) {}

    public Conformity {
        alignments = List.copyOf(alignments);
        deviations = List.copyOf(deviations);
    }

    /** Journeys whose sequence was not aligned. */
    public long unsolved() {
        return journeys - solved;
    }

    /** Share (0–1) of the solved journeys without any deviation. */
    public double fittingShare() {
        return solved == 0 ? Double.NaN : (double) fitting / solved;
    }

    static Conformity of(Sequences sequences, List<Alignment> alignments, int shortest) {
        long solved = 0;
        long fitting = 0;
        long cost = 0;
        long worst = 0;
        double fitness = 0;
        Map<Deviation, long[]> counts = new HashMap<>();
        for (int i = 0; i < alignments.size(); i++) {
            if (alignments.get(i) instanceof Alignment.Optimal optimal) {
                long count = sequences.count(i);
                solved += count;
                fitting += optimal.isFitting() ? count : 0;
                cost += count * optimal.cost();
                worst += count * optimal.worst();
                fitness += count * optimal.fitness();
                count(optimal.deviations(), count, counts);
            }
        }
        return new Conformity(
                alignments,
                sequences.journeys(),
                solved,
                fitting,
                solved == 0 ? Double.NaN : fitness / solved,
                solved == 0 ? Double.NaN : worst == 0 ? 1 : 1 - (double) cost / worst,
                shortest,
                sorted(counts));
    }

    private static void count(List<Deviation> deviations, long journeys, Map<Deviation, long[]> counts) {
        Set<Deviation> here = new HashSet<>();
        for (Deviation deviation : deviations) {
            Deviation key = new Deviation(deviation.kind(), deviation.name(), Deviation.NONE);
            long[] figures = counts.computeIfAbsent(key, k -> new long[2]);
            figures[0] += here.add(key) ? journeys : 0;
            figures[1] += journeys;
        }
    }

    private static List<DeviationCount> sorted(Map<Deviation, long[]> counts) {
        List<DeviationCount> sorted = new ArrayList<>();
        counts.forEach(
                (key, figures) -> sorted.add(new DeviationCount(key.kind(), key.name(), figures[0], figures[1])));
        sorted.sort(Comparator.comparingLong(DeviationCount::journeys)
                .reversed()
                .thenComparing(DeviationCount::kind)
                .thenComparing(DeviationCount::name));
        return sorted;
    }
}
