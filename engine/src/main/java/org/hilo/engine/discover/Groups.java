package org.hilo.engine.discover;

import java.util.Arrays;

/** Groups of numbers that are joined bit by bit (union and find). */
final class Groups {
    private final int[] parents;

    Groups(int size) {
        parents = new int[size];
        Arrays.setAll(parents, number -> number);
    }

    void join(int one, int other) {
        int first = root(one);
        int second = root(other);
        parents[Math.max(first, second)] = Math.min(first, second);
    }

    /** The least number of the group. */
    int root(int number) {
        int at = number;
        while (parents[at] != at) {
            parents[at] = parents[parents[at]];
            at = parents[at];
        }
        return at;
    }

    /** The group of each number; groups are numbered from 0 in the order of their least members. */
    int[] numbers() {
        int[] numbers = new int[parents.length];
        int count = 0;
        for (int number = 0; number < parents.length; number++) {
            int root = root(number);
            numbers[number] = root == number ? count++ : numbers[root];
        }
        return numbers;
    }
}
