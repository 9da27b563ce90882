package org.hilo.engine;

import java.util.Arrays;

/** Sorts rows by their time and leaves ties as they stand. */
final class StableSort {
    private static final int SHORT = 32;

    private StableSort() {}

    static void byTime(int[] rows, int from, int until, long[] times) {
        int sorted = from + 1;
        while (sorted < until && times[rows[sorted - 1]] <= times[rows[sorted]]) {
            sorted++;
        }
        if (sorted >= until) {
            return;
        }
        if (until - from <= SHORT) {
            insert(rows, from, sorted, until, times);
            return;
        }
        merge(rows, Arrays.copyOfRange(rows, from, until), from, until, times);
    }

    private static void insert(int[] rows, int from, int sorted, int until, long[] times) {
        for (int i = sorted; i < until; i++) {
            int row = rows[i];
            long time = times[row];
            int at = i;
            while (at > from && times[rows[at - 1]] > time) {
                rows[at] = rows[at - 1];
                at--;
            }
            rows[at] = row;
        }
    }

    /** Bottom-up merge sort between the rows and a copy of them. */
    private static void merge(int[] rows, int[] copy, int from, int until, long[] times) {
        int size = until - from;
        int[] source = copy;
        int[] target = new int[size];
        for (int width = 1; width < size; width *= 2) {
            for (int low = 0; low < size; low += 2 * width) {
                int middle = Math.min(low + width, size);
                mergeTwo(source, target, low, middle, Math.min(middle + width, size), times);
            }
            int[] swapped = source;
            source = target;
            target = swapped;
        }
        System.arraycopy(source, 0, rows, from, size);
    }

    private static void mergeTwo(int[] source, int[] target, int low, int middle, int high, long[] times) {
        int left = low;
        int right = middle;
        for (int at = low; at < high; at++) {
            boolean takeLeft = right >= high || (left < middle && times[source[left]] <= times[source[right]]);
            target[at] = takeLeft ? source[left++] : source[right++];
        }
    }
}
