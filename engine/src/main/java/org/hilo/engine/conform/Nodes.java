package org.hilo.engine.conform;

import java.util.Arrays;

/** The nodes of one search, each a pair of step and state, with the cheapest way to it found so far. */
final class Nodes {
    private static final int EMPTY = -1;

    private int[] slots = filled(1 << 12);
    private int[] steps = new int[1 << 11];
    private int[] states = new int[1 << 11];
    private int[] costs = new int[1 << 11];
    private int[] parents = new int[1 << 11];
    private int[] moves = new int[1 << 11];
    private boolean[] closed = new boolean[1 << 11];
    private int size;

    void clear() {
        if (size * 8L < slots.length) {
            // a few nodes in a large table: empty their slots only
            for (int node = size - 1; node >= 0; node--) {
                slots[slot(steps[node], states[node])] = EMPTY;
            }
        } else {
            Arrays.fill(slots, EMPTY);
        }
        size = 0;
    }

    int size() {
        return size;
    }

    int step(int node) {
        return steps[node];
    }

    int state(int node) {
        return states[node];
    }

    int cost(int node) {
        return costs[node];
    }

    boolean isClosed(int node) {
        return closed[node];
    }

    void close(int node) {
        closed[node] = true;
    }

    /** The node when this way to it is cheaper than all before, else -1. */
    int improved(int step, int state, int cost, int parent, int move) {
        int slot = slot(step, state);
        int node = slots[slot];
        if (node == EMPTY) {
            if (size * 2 >= slots.length) {
                grow();
                slot = slot(step, state);
            }
            node = size++;
            slots[slot] = node;
            steps[node] = step;
            states[node] = state;
        } else if (costs[node] <= cost) {
            return -1;
        }
        costs[node] = cost;
        parents[node] = parent;
        moves[node] = move;
        closed[node] = false;
        return node;
    }

    /** The moves that lead to the node. */
    int[] moves(int node) {
        int count = 0;
        for (int at = node; parents[at] >= 0; at = parents[at]) {
            count++;
        }
        int[] way = new int[count];
        for (int at = node; parents[at] >= 0; at = parents[at]) {
            way[--count] = moves[at];
        }
        return way;
    }

    private int slot(int step, int state) {
        int hash = (step * 0x85EBCA6B ^ state) * 0x9E3779B9;
        int slot = (hash ^ (hash >>> 15)) & (slots.length - 1);
        while (slots[slot] != EMPTY && !(states[slots[slot]] == state && steps[slots[slot]] == step)) {
            slot = (slot + 1) & (slots.length - 1);
        }
        return slot;
    }

    private void grow() {
        int length = slots.length * 2;
        slots = filled(length);
        int room = length / 2;
        steps = Arrays.copyOf(steps, room);
        states = Arrays.copyOf(states, room);
        costs = Arrays.copyOf(costs, room);
        parents = Arrays.copyOf(parents, room);
        moves = Arrays.copyOf(moves, room);
        closed = Arrays.copyOf(closed, room);
        for (int node = 0; node < size; node++) {
            slots[slot(steps[node], states[node])] = node;
        }
    }

    private static int[] filled(int length) {
        int[] slots = new int[length];
        Arrays.fill(slots, EMPTY);
        return slots;
    }
}
