package org.hilo.engine;

import java.util.Arrays;
import java.util.List;

/**
 * The journeys that carry a score and have some step before their last one, each cut off before that score: what can
 * have led to the answer.
 *
 * @param before the cut journeys
 * @param numbers which journey of the whole log each one is, rising
 */
@SuppressWarnings("ArrayRecordComponent") // immutable by agreement, never compared
record AnsweredJourneys(JourneyColumns before, int[] numbers) {

    static AnsweredJourneys of(JourneyColumns log) {
        IntColumn numbers = new IntColumn();
        IntColumn rows = new IntColumn();
        IntColumn offsets = new IntColumn();
        offsets.add(0);
        for (int j = 0; j < log.journeyCount(); j++) {
            int start = log.offsets[j];
            int answer = log.lastScore(j);
            if (answer <= start) {
                continue;
            }
            for (int p = start; p < answer; p++) {
                rows.add(log.rows[p]);
            }
            numbers.add(j);
            offsets.add(rows.size());
        }
        int[] kept = ints(numbers);
        String[] ids = Arrays.stream(kept).mapToObj(j -> log.journeyIds[j]).toArray(String[]::new);
        return new AnsweredJourneys(new JourneyColumns(log.table, ids, ints(offsets), ints(rows), 0), kept);
    }

    /** For each journey of the whole log whether the condition held before its last score. */
    Held held(Filter condition, List<Promise> promises, int journeys) {
        byte[] held = new byte[journeys];
        var selected = before.selector(promises).selected(condition);
        for (int i = 0; i < numbers.length; i++) {
            held[numbers[i]] = selected.get(i) ? Held.YES : Held.NO;
        }
        return new Held(held);
    }

    /** By journey; a journey without an answer is on neither side. */
    @SuppressWarnings("ArrayRecordComponent") // immutable by agreement, never compared
    record Held(byte[] byJourney) {
        static final byte NO = 1;
        static final byte YES = 2;
    }

    private static int[] ints(IntColumn column) {
        int[] ints = new int[column.size()];
        for (int i = 0; i < ints.length; i++) {
            ints[i] = column.get(i);
        }
        return ints;
    }
}
