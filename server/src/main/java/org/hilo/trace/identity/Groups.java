package org.hilo.trace.identity;

import java.util.Arrays;

/**
 * Nodes in groups that merge: every node knows its group, every group its members. The members are a ring, which two groups
 * merge by swapping one pair of arrows; the smaller group takes the larger one's label, so a node changes its label at most
 * log n times. Unlike a forest of parents, a group can be scattered again.
 */
final class Groups {
    private int[] label = new int[1024];
    private int[] next = new int[1024];
    private int[] count = new int[1024];
    private int size;

    /** Grows to this many nodes, each new one alone. */
    void grow(int nodes) {
        if (nodes > label.length) {
            int length = Math.max(nodes, label.length * 2);
            label = Arrays.copyOf(label, length);
            next = Arrays.copyOf(next, length);
            count = Arrays.copyOf(count, length);
        }
        while (size < nodes) {
            alone(size++);
        }
    }

    /** Begins anew with this many nodes, each alone. */
    void begin(int nodes) {
        size = 0;
        grow(nodes);
    }

    /** The group of the node: equal for all its members, until it merges. */
    int of(int node) {
        return label[node];
    }

    void merge(int one, int other) {
        int larger = label[one];
        int smaller = label[other];
        if (larger == smaller) {
            return;
        }
        if (count[larger] < count[smaller]) {
            int swapped = larger;
            larger = smaller;
            smaller = swapped;
        }
        int member = smaller;
        do {
            label[member] = larger;
            member = next[member];
        } while (member != smaller);
        count[larger] += count[smaller];
        int arrow = next[larger];
        next[larger] = next[smaller];
        next[smaller] = arrow;
    }

    /** All members of the node's group, the node among them. */
    int[] membersWith(int node) {
        int[] members = new int[count[label[node]]];
        int member = node;
        for (int i = 0; i < members.length; i++) {
            members[i] = member;
            member = next[member];
        }
        return members;
    }

    /** Leaves each of these alone; they must be all members of their groups. */
    void scatter(int[] members) {
        for (int member : members) {
            alone(member);
        }
    }

    private void alone(int node) {
        label[node] = node;
        next[node] = node;
        count[node] = 1;
    }
}
