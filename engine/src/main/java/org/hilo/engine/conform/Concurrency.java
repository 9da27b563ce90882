package org.hilo.engine.conform;

import java.util.Arrays;

/** Which labels of a net may happen at the same time, by its structure alone (Kovalyov 1992): more than really do. */
final class Concurrency {
    private Concurrency() {}

    static boolean[][] ofLabels(Net net) {
        boolean[][] places = ofPlaces(net);
        int labels = net.activities.size();
        boolean[][] together = new boolean[labels][labels];
        for (int a = 0; a < net.end; a++) {
            for (int b = 0; b < net.end; b++) {
                if (net.label[a] != Net.SILENT && net.label[b] != Net.SILENT && a != b) {
                    together[net.label[a]][net.label[b]] |= allTogether(net.inputs(a), net.inputs(b), places);
                }
            }
        }
        return together;
    }

    private static boolean[][] ofPlaces(Net net) {
        boolean[][] together = new boolean[net.places][net.places];
        for (int a = 0; a < net.places; a++) {
            for (int b = 0; b < net.places; b++) {
                together[a][b] = net.initial[a] > 0 && net.initial[b] > 0 && (a != b || net.initial[a] > 1);
            }
        }
        for (int t = 0; t < net.end; t++) {
            mark(net.outputs(t), net.outputs(t), together);
        }
        boolean grows = true;
        while (grows) {
            grows = false;
            for (int t = 0; t < net.end; t++) {
                for (int place = 0; place < net.places; place++) {
                    int[] beside = {place};
                    if (allTogether(net.inputs(t), beside, together)) {
                        grows |= mark(net.outputs(t), beside, together);
                    }
                }
            }
        }
        return together;
    }

    private static boolean allTogether(int[] some, int[] others, boolean[][] together) {
        for (int a : some) {
            for (int b : others) {
                if (!together[a][b]) {
                    return false;
                }
            }
        }
        return true;
    }

    /** Marks all pairs of different positions; says whether some were new. */
    private static boolean mark(int[] some, int[] others, boolean[][] together) {
        boolean isNew = false;
        for (int i = 0; i < some.length; i++) {
            for (int j = 0; j < others.length; j++) {
                int a = some[i];
                int b = others[j];
                boolean same = Arrays.equals(some, others) && i == j;
                if (!same && !together[a][b]) {
                    together[a][b] = true;
                    together[b][a] = true;
                    isNew = true;
                }
            }
        }
        return isNew;
    }
}
