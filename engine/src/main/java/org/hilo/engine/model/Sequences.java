package org.hilo.engine.model;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Different sequences of activities, each once, with how many journeys follow it: all that models need to know of a log.
 * Activities are numbered from 0; arrays are shared, not copied, and nobody changes them.
 */
public final class Sequences {
    private final List<String> activities;
    private final int[][] steps;
    private final long[] counts;

    /**
     * @param activities names by number
     * @param steps numbers of activities, one array a sequence; no two of them alike
     * @param counts journeys that follow each sequence, at least one
     */
    public Sequences(List<String> activities, int[][] steps, long[] counts) {
        if (steps.length != counts.length) {
            throw new IllegalArgumentException(
                    "every sequence needs its count: " + steps.length + " sequences, " + counts.length + " counts");
        }
        this.activities = List.copyOf(activities);
        this.steps = steps;
        this.counts = counts;
    }

    /** Of journeys one by one, for small logs and tests; sequences in order of first appearance. */
    public static Sequences of(List<List<String>> journeys) {
        Map<String, Integer> numbers = new HashMap<>();
        List<String> names = new ArrayList<>();
        Map<List<String>, Integer> places = new HashMap<>();
        List<List<String>> different = new ArrayList<>();
        List<Long> counts = new ArrayList<>();
        for (List<String> journey : journeys) {
            for (String activity : journey) {
                if (numbers.putIfAbsent(activity, names.size()) == null) {
                    names.add(activity);
                }
            }
            Integer place = places.putIfAbsent(journey, different.size());
            if (place == null) {
                different.add(journey);
                counts.add(1L);
            } else {
                counts.set(place, counts.get(place) + 1);
            }
        }
        int[][] steps = different.stream()
                .map(journey -> journey.stream().mapToInt(numbers::get).toArray())
                .toArray(int[][]::new);
        return new Sequences(
                names, steps, counts.stream().mapToLong(count -> count).toArray());
    }

    /** Names of the activities by number. */
    public List<String> activities() {
        return activities;
    }

    /** How many different sequences. */
    public int size() {
        return steps.length;
    }

    /** The numbers of the activities of one sequence, in order. */
    public int[] steps(int sequence) {
        return steps[sequence];
    }

    /** How many journeys follow the sequence. */
    public long count(int sequence) {
        return counts[sequence];
    }

    /** All journeys together. */
    public long journeys() {
        long sum = 0;
        for (long count : counts) {
            sum += count;
        }
        return sum;
    }
}
