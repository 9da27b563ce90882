package org.hilo.engine.job;

import static java.util.Comparator.comparingLong;

import java.util.Arrays;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.hilo.engine.Count;
import org.hilo.engine.Counts;

/** Steps and journeys by number of a name, of which there may come more. */
final class Tallies {
    private long[] steps;
    private long[] journeys;
    private int[] lastJourney;
    private int serial;

    Tallies(int names) {
        this.steps = new long[names];
        this.journeys = new long[names];
        this.lastJourney = new int[names];
    }

    /** From now on another journey, or other journeys all alike, are counted. */
    void nextJourney() {
        serial++;
    }

    void add(int name, long moreSteps, long moreJourneys) {
        if (name >= steps.length) {
            grow(name);
        }
        steps[name] += moreSteps;
        if (lastJourney[name] != serial) {
            lastJourney[name] = serial;
            journeys[name] += moreJourneys;
        }
    }

    private void grow(int name) {
        int size = Math.max(name + 1, steps.length * 2);
        steps = Arrays.copyOf(steps, size);
        journeys = Arrays.copyOf(journeys, size);
        lastJourney = Arrays.copyOf(lastJourney, size);
    }

    /** Takes over what the other one counted under the same numbers. */
    Tallies addAll(Tallies other) {
        for (int name = 0; name < other.steps.length; name++) {
            addAll(name, other, name);
        }
        return this;
    }

    void addAll(int name, Tallies other, int otherName) {
        if (other.steps[otherName] > 0) {
            if (name >= steps.length) {
                grow(name);
            }
            steps[name] += other.steps[otherName];
            journeys[name] += other.journeys[otherName];
        }
    }

    Counts counts(IntFunction<String> name, int top) {
        List<Count> counts = IntStream.range(0, steps.length)
                .filter(i -> steps[i] > 0)
                .mapToObj(i -> new Count(name.apply(i), steps[i], journeys[i]))
                .sorted(comparingLong(Count::count).reversed().thenComparing(Count::name))
                .toList();
        return new Counts(counts.size(), counts.subList(0, Math.min(top, counts.size())));
    }
}
