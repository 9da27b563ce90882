package org.hilo.engine;

import java.util.Arrays;

/** Finds for each activity the area that did it most often. */
final class MainAreas {
    private MainAreas() {}

    /** Ties go to the first name in alphabetical order; -1 where no step has an area. */
    static int[] of(JourneyColumns log) {
        LongIndex pairs = new LongIndex();
        LongColumn counts = new LongColumn();
        for (int p = 0; p < log.rows.length; p++) {
            if (log.areas[p] >= 0) {
                int pair = pairs.idOf((long) log.activities[p] << 32 | log.areas[p]);
                if (pair == counts.size()) {
                    counts.add(0);
                }
                counts.array()[pair]++;
            }
        }
        int[] ranks = log.table.areaNames().ranks();
        int[] main = new int[log.table.activityNames().size()];
        long[] most = new long[main.length];
        Arrays.fill(main, -1);
        for (int pair = 0; pair < pairs.size(); pair++) {
            int activity = (int) (pairs.key(pair) >>> 32);
            int area = (int) pairs.key(pair);
            long count = counts.array()[pair];
            if (count > most[activity] || (count == most[activity] && ranks[area] < ranks[main[activity]])) {
                most[activity] = count;
                main[activity] = area;
            }
        }
        return main;
    }
}
