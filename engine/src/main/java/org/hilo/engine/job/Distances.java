package org.hilo.engine.job;

/** The Levenshtein distance of sequences: fewest insertions, removals and exchanges that make one of the other. */
final class Distances {
    private Distances() {}

    static int edits(int[] a, int[] b) {
        int start = 0;
        while (start < a.length && start < b.length && a[start] == b[start]) {
            start++;
        }
        int aEnd = a.length;
        int bEnd = b.length;
        while (aEnd > start && bEnd > start && a[aEnd - 1] == b[bEnd - 1]) {
            aEnd--;
            bEnd--;
        }
        int[] above = new int[bEnd - start + 1];
        for (int j = 0; j < above.length; j++) {
            above[j] = j;
        }
        for (int i = start; i < aEnd; i++) {
            int diagonal = above[0];
            above[0] = i - start + 1;
            for (int j = 1; j < above.length; j++) {
                int exchanged = diagonal + (a[i] == b[start + j - 1] ? 0 : 1);
                diagonal = above[j];
                above[j] = Math.min(exchanged, 1 + Math.min(above[j], above[j - 1]));
            }
        }
        return above[above.length - 1];
    }
}
