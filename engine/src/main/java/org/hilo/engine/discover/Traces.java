package org.hilo.engine.discover;

import java.util.Arrays;
import org.hilo.engine.model.Sequences;

/**
 * A part of a log in flat arrays: different traces that are not empty, each once, with their weights; and the weight of
 * the empty ones. Trace t is {@code steps[offsets[t]]} until {@code offsets[t + 1]}.
 */
final class Traces {
    /** Number in the whole log of each activity, which are numbered from 0 here. */
    final int[] names;

    final int[] steps;
    final int[] offsets;
    final long[] weights;

    /** Journeys that take no step in this part. */
    final long empty;

    Traces(int[] names, int[] steps, int[] offsets, long[] weights, long empty) {
        this.names = names;
        this.steps = steps;
        this.offsets = offsets;
        this.weights = weights;
        this.empty = empty;
    }

    /** All sequences, with the numbers of activities that they have. */
    static Traces of(Sequences log) {
        int[] same = new int[log.activities().size()];
        Arrays.setAll(same, activity -> activity);
        return of(log, same, same.length);
    }

    /**
     * The sequences with other numbers of activities; the steps of those whose number is below 0 are left out.
     *
     * @param numbers new number by old one
     * @param count how many new numbers there are
     */
    static Traces of(Sequences log, int[] numbers, int count) {
        int total = 0;
        for (int s = 0; s < log.size(); s++) {
            total = Math.addExact(total, log.steps(s).length);
        }
        int[] steps = new int[total];
        int[] offsets = new int[log.size() + 1];
        long[] weights = new long[log.size()];
        long empty = 0;
        int traces = 0;
        int at = 0;
        for (int s = 0; s < log.size(); s++) {
            for (int activity : log.steps(s)) {
                if (numbers[activity] >= 0) {
                    steps[at++] = numbers[activity];
                }
            }
            if (at == offsets[traces]) {
                empty += log.count(s);
            } else {
                weights[traces++] = log.count(s);
                offsets[traces] = at;
            }
        }
        int[] names = new int[count];
        for (int activity = 0; activity < numbers.length; activity++) {
            if (numbers[activity] >= 0) {
                names[numbers[activity]] = activity;
            }
        }
        return new Traces(
                names,
                Arrays.copyOf(steps, at),
                Arrays.copyOf(offsets, traces + 1),
                Arrays.copyOf(weights, traces),
                empty);
    }

    int activityCount() {
        return names.length;
    }

    /** How many different traces that are not empty. */
    int size() {
        return weights.length;
    }

    /** Journeys that take a step. */
    long weight() {
        long sum = 0;
        for (long weight : weights) {
            sum += weight;
        }
        return sum;
    }

    /** Steps of all journeys. */
    long weightedSteps() {
        long sum = 0;
        for (int t = 0; t < size(); t++) {
            sum += weights[t] * (offsets[t + 1] - offsets[t]);
        }
        return sum;
    }

    Traces withoutEmpty() {
        return new Traces(names, steps, offsets, weights, 0);
    }
}
