package org.hilo.engine.journey;

import java.util.Arrays;

/** Sorts the rows of one object by time, those of the same time by arrival. */
final class RowSort {
    private static final int SHORT = 48;

    private RowSort() {}

    /** Sorts rows and their times together. */
    static void sort(int[] rows, long[] times, int from, int until) {
        int sorted = from + 1;
        while (sorted < until && !isAfter(rows, times, sorted - 1, times[sorted], rows[sorted])) {
            sorted++;
        }
        if (sorted >= until) {
            return;
        }
        if (until - from <= SHORT) {
            insert(rows, times, from, sorted, until);
            return;
        }
        merge(rows, times, from, until);
    }

    private static boolean isAfter(int[] rows, long[] times, int at, long time, int row) {
        return times[at] > time || (times[at] == time && rows[at] > row);
    }

    private static void insert(int[] rows, long[] times, int from, int sorted, int until) {
        for (int i = sorted; i < until; i++) {
            int row = rows[i];
            long time = times[i];
            int at = i;
            while (at > from && isAfter(rows, times, at - 1, time, row)) {
                rows[at] = rows[at - 1];
                times[at] = times[at - 1];
                at--;
            }
            rows[at] = row;
            times[at] = time;
        }
    }

    /** Bottom-up merge sort of places, because two arrays move together. */
    private static void merge(int[] rows, long[] times, int from, int until) {
        int size = until - from;
        int[] row = Arrays.copyOfRange(rows, from, until);
        long[] time = Arrays.copyOfRange(times, from, until);
        int[] source = new int[size];
        Arrays.setAll(source, i -> i);
        int[] target = new int[size];
        for (int width = 1; width < size; width = Math.min(size, width * 2)) {
            for (int low = 0; low < size; low += 2 * width) {
                int middle = Math.min(low + width, size);
                int high = Math.min(middle + width, size);
                int left = low;
                int right = middle;
                for (int at = low; at < high; at++) {
                    boolean isLeft = right >= high
                            || (left < middle
                                    && !isAfter(row, time, source[left], time[source[right]], row[source[right]]));
                    target[at] = isLeft ? source[left++] : source[right++];
                }
            }
            int[] swapped = source;
            source = target;
            target = swapped;
        }
        for (int i = 0; i < size; i++) {
            rows[from + i] = row[source[i]];
            times[from + i] = time[source[i]];
        }
    }
}
