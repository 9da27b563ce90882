package org.hilo.engine.discover;

import java.util.Arrays;

/** Collects the traces of a part of a log, equal ones together, and numbers the activities that occur in it anew. */
final class TraceBuilder {
    private static final int FREE = -1;

    private int[] steps = {};
    private int[] offsets = {0};
    private long[] weights = {};
    private int size;
    private int at;
    private long empty;

    /** Trace by hash, with open addressing; always a power of two, at most half full. */
    private int[] table = {};

    void step(int activity) {
        if (at == steps.length) {
            steps = Arrays.copyOf(steps, Math.max(8, at * 2));
        }
        steps[at++] = activity;
    }

    /** Ends the trace whose steps have been added since the last end. */
    void end(long weight) {
        int begin = offsets[size];
        if (at == begin) {
            empty += weight;
            return;
        }
        if (2 * (size + 1) > table.length) {
            grow();
        }
        int slot = slot(begin, at);
        if (table[slot] != FREE) {
            weights[table[slot]] += weight;
            at = begin;
            return;
        }
        if (size == weights.length) {
            int room = Math.max(4, size * 2);
            weights = Arrays.copyOf(weights, room);
            offsets = Arrays.copyOf(offsets, room + 1);
        }
        table[slot] = size;
        weights[size++] = weight;
        offsets[size] = at;
    }

    /** Ends the trace if steps have been added since the last end. */
    void endIfOpen(long weight) {
        if (at > offsets[size]) {
            end(weight);
        }
    }

    private void grow() {
        table = new int[Math.max(8, table.length * 2)];
        Arrays.fill(table, FREE);
        for (int trace = 0; trace < size; trace++) {
            table[slot(offsets[trace], offsets[trace + 1])] = trace;
        }
    }

    /** Where an equal trace stands, or a new one belongs. */
    private int slot(int begin, int end) {
        int hash = end - begin;
        for (int p = begin; p < end; p++) {
            hash = (hash ^ steps[p]) * 0x9E3779B1;
            hash ^= hash >>> 15;
        }
        int slot = hash & table.length - 1;
        while (table[slot] != FREE
                && !Arrays.equals(steps, begin, end, steps, offsets[table[slot]], offsets[table[slot] + 1])) {
            slot = slot + 1 & table.length - 1;
        }
        return slot;
    }

    /** Adds traces without steps. */
    void addEmpty(long weight) {
        empty += weight;
    }

    long weight() {
        long sum = empty;
        for (int trace = 0; trace < size; trace++) {
            sum += weights[trace];
        }
        return sum;
    }

    /** @param names numbers in the whole log of the activities that were added */
    Traces build(int[] names) {
        int[] numbers = new int[names.length];
        for (int p = 0; p < at; p++) {
            numbers[steps[p]] = 1;
        }
        int count = 0;
        int[] kept = new int[names.length];
        for (int activity = 0; activity < names.length; activity++) {
            if (numbers[activity] > 0) {
                kept[count] = names[activity];
                numbers[activity] = count++;
            }
        }
        int[] renumbered = new int[at];
        for (int p = 0; p < at; p++) {
            renumbered[p] = numbers[steps[p]];
        }
        return new Traces(
                Arrays.copyOf(kept, count),
                renumbered,
                Arrays.copyOf(offsets, size + 1),
                Arrays.copyOf(weights, size),
                empty);
    }
}
