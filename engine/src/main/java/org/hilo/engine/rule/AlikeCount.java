package org.hilo.engine.rule;

import java.util.Arrays;

/** How often something happens in time in journeys of the same sequence. */
final class AlikeCount {
    private final UnaryPart part;
    private final AlikeEnd end;
    private int[] places = new int[8];
    private int size;

    /** Journeys so far that wait, and would hold if nothing more came. */
    private long pendingSatisfied;

    AlikeCount(UnaryPart part, AlikeEnd end) {
        this.part = part;
        this.end = end;
    }

    int rule() {
        return part.rule();
    }

    long pendingSatisfied() {
        return pendingSatisfied;
    }

    void clear() {
        size = 0;
    }

    /** A step of the sequence, by its place among the times. */
    void step(RuleEvent event, int place) {
        if (part.one().holds(event)) {
            if (size == places.length) {
                places = Arrays.copyOf(places, 2 * size);
            }
            places[size++] = place;
        }
    }

    /** Counts in each journey what came in time, and marks it as violated or waiting. */
    void take(AlikeTimes block, int first, int[] violated, int[] pending) {
        Opening opening = part.opening();
        for (int journey = 0; journey < block.count(); journey++) {
            long begin = block.micros(journey, first);
            long opens = opening.opensAfter(begin);
            long closes = opening.closesAfter(begin);
            boolean canCount = opens <= closes && opens != Times.NEVER;
            int count = canCount ? count(block, journey, opens, closes) : 0;
            if (isSatisfied(count)) {
                continue;
            }
            if (isViolated(count) || !canCount || !end.waitsFor(closes)) {
                violated[journey] += isViolated(count) || !wouldHold(count) ? 1 : 0;
            } else {
                pending[journey]++;
                pendingSatisfied += wouldHold(count) ? 1 : 0;
            }
        }
    }

    private int count(AlikeTimes block, int journey, long opens, long closes) {
        int count = 0;
        for (int i = 0; i < size; i++) {
            long time = block.micros(journey, places[i]);
            count += time >= opens && time <= closes ? 1 : 0;
        }
        return count;
    }

    private boolean isSatisfied(int count) {
        return part.kind() == UnaryPart.Kind.EXISTENCE && count >= part.n();
    }

    private boolean isViolated(int count) {
        return part.kind() == UnaryPart.Kind.ABSENCE && count >= part.n()
                || part.kind() == UnaryPart.Kind.EXACTLY && count > part.n();
    }

    private boolean wouldHold(int count) {
        return part.kind() == UnaryPart.Kind.ABSENCE || part.kind() == UnaryPart.Kind.EXACTLY && count == part.n();
    }
}
