package org.hilo.engine.journey;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.hilo.engine.column.IntColumn;
import org.hilo.engine.column.LongColumn;

/**
 * The journeys that carry a score and have some step before their last one, each cut off before that score: what can have led
 * to the answer. The cut journeys of a segment are a segment of their own, in which what a journey is about is the number of
 * the journey that it was cut from.
 */
public final class AnsweredLog {
    private static final Object KEY = AnsweredLog.class;

    private final JourneyLog before;

    private AnsweredLog(JourneyLog before) {
        this.before = before;
    }

    static AnsweredLog of(JourneyLog log) {
        List<Held> cut = new ArrayList<>();
        for (int number = 0; number < log.segmentCount(); number++) {
            Segment segment = log.segment(number);
            Segment shorter = segment.derived().get(KEY, () -> cut(log, segment));
            JourneySet live = log.live(number);
            JourneySet mine = JourneySet.of(
                    shorter.journeyCount(),
                    journey -> live == null || live.has(shorter.objects().at(journey)));
            int events = live == null ? shorter.eventCount() : events(shorter, mine);
            cut.add(new Held(shorter, mine, events));
        }
        return new AnsweredLog(log.with(cut));
    }

    private static int events(Segment segment, JourneySet live) {
        int events = 0;
        for (int j = live.next(0); j < segment.journeyCount(); j = live.next(j + 1)) {
            events += segment.length(segment.variantOf(j));
        }
        return events;
    }

    private static Segment cut(JourneyLog log, Segment segment) {
        IntColumn objects = new IntColumn();
        IntColumn offsets = new IntColumn();
        IntColumn rows = new IntColumn();
        LongColumn times = new LongColumn();
        AnswerWalk answers = new AnswerWalk(Part.whole(0, segment));
        offsets.add(0);
        while (answers.next()) {
            int event = segment.firstEvent(answers.journey(), answers.variant());
            for (int e = event; e < event + answers.step(); e++) {
                rows.add(segment.rows().at(e));
                times.add(segment.times().micros(e));
            }
            objects.add(answers.journey());
            offsets.add(rows.size());
        }
        Grouped grouped = new Grouped(
                Arrays.copyOf(objects.array(), objects.size()),
                Arrays.copyOf(offsets.array(), offsets.size()),
                Arrays.copyOf(rows.array(), rows.size()),
                Arrays.copyOf(times.array(), times.size()));
        return SegmentBuilder.build(log.table(), grouped, (all, labels) -> all.offsets());
    }

    /** The cut journeys, for filters. */
    public JourneyLog before() {
        return before;
    }

    /** The journeys, by the number that they have in the whole log, of the cut ones that are selected. */
    public JourneySet held(int segment, int journeys, Selection selected) {
        JourneySet held = new JourneySet(journeys);
        Segment shorter = before.segment(segment);
        for (int j = 0; j < shorter.journeyCount(); j++) {
            if (selected.has(segment, j)) {
                held.add(shorter.objects().at(j));
            }
        }
        return held;
    }
}
