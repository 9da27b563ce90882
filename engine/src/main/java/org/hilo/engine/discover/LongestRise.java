package org.hilo.engine.discover;

/** Finds a longest part of a row of numbers, not necessarily in one piece, that never falls (Fredman 1975). */
final class LongestRise {
    private LongestRise() {}

    /** Marks the members. */
    static void mark(int[] numbers, boolean[] members) {
        // lasts[n]: where the rise of n + 1 members ends that has the least last member
        int[] lasts = new int[numbers.length];
        int[] before = new int[numbers.length];
        int length = 0;
        for (int i = 0; i < numbers.length; i++) {
            int low = 0;
            int high = length;
            while (low < high) {
                int middle = (low + high) >>> 1;
                if (numbers[lasts[middle]] <= numbers[i]) {
                    low = middle + 1;
                } else {
                    high = middle;
                }
            }
            before[i] = low == 0 ? -1 : lasts[low - 1];
            lasts[low] = i;
            length = Math.max(length, low + 1);
        }
        for (int i = length == 0 ? -1 : lasts[length - 1]; i >= 0; i = before[i]) {
            members[i] = true;
        }
    }
}
