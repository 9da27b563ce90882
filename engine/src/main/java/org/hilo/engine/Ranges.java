package org.hilo.engine;

import java.util.List;
import java.util.stream.IntStream;

/** Splits work into ranges that several threads take. The split depends on the work alone, never on the machine. */
final class Ranges {
    /** Enough to keep a large machine busy, few enough that merging costs nothing. */
    private static final int MOST = 8;

    /** Less work than this is done at once by the caller. */
    private static final int LEAST_WORK = 20_000;

    /** From, inclusive, until, exclusive. */
    record Range(int from, int until) {}

    /** A loop over one range. */
    interface Body {
        void run(int from, int until);
    }

    private Ranges() {}

    static void each(int size, Body body) {
        int count = count(size);
        if (count == 1) {
            body.run(0, size);
            return;
        }
        IntStream.range(0, count).parallel().forEach(i -> body.run(part(size, i, count), part(size, i + 1, count)));
    }

    /** Ranges of journeys with about as many steps each. */
    static List<Range> ofJourneys(JourneyColumns log) {
        int steps = log.rows.length;
        int count = count(steps);
        int[] borders = new int[count + 1];
        for (int i = 1; i < count; i++) {
            borders[i] = firstJourneyAt(log.offsets, part(steps, i, count));
        }
        borders[count] = log.journeyCount();
        return IntStream.range(0, count)
                .mapToObj(i -> new Range(borders[i], borders[i + 1]))
                .toList();
    }

    private static int firstJourneyAt(int[] offsets, int position) {
        int found = java.util.Arrays.binarySearch(offsets, position);
        return found >= 0 ? found : -found - 1;
    }

    private static int count(int work) {
        return Math.clamp(work / LEAST_WORK, 1, MOST);
    }

    private static int part(int size, int index, int count) {
        return (int) ((long) size * index / count);
    }
}
