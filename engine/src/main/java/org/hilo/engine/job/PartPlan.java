package org.hilo.engine.job;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.hilo.engine.journey.JourneySet;
import org.hilo.engine.journey.Part;
import org.hilo.engine.journey.Segment;

/** Decides which segments are added journey by journey, and which as a whole, less what is not selected of them. */
final class PartPlan {
    /** What is added journey by journey. */
    final List<Part> added = new ArrayList<>();

    /** Segments whose summary is taken whole, each by its ranges. */
    final List<List<Part>> summed = new ArrayList<>();

    /** What is then taken off again. */
    final List<Part> removed = new ArrayList<>();

    /**
     * @param parts those of a segment come after one another, and their ranges together are the whole of it
     * @param hasSummary asked of segments of which more than half is selected
     */
    PartPlan(List<Part> parts, Predicate<Segment> hasSummary) {
        for (int i = 0; i < parts.size(); ) {
            int next = i;
            int selected = 0;
            while (next < parts.size()
                    && parts.get(next).number() == parts.get(i).number()) {
                selected += parts.get(next++).count();
            }
            List<Part> ranges = parts.subList(i, next);
            Segment segment = parts.get(i).segment();
            if (selected * 2L > segment.journeyCount() && hasSummary.test(segment)) {
                summed.add(ranges);
                takeOff(ranges);
            } else {
                added.addAll(ranges);
            }
            i = next;
        }
    }

    /** The ranges of a segment with all its journeys. */
    static List<Part> whole(List<Part> ranges) {
        return ranges.stream()
                .map(part -> new Part(part.number(), part.segment(), null, part.from(), part.until()))
                .toList();
    }

    private void takeOff(List<Part> ranges) {
        JourneySet selected = ranges.getFirst().selected();
        if (selected == null) {
            return;
        }
        JourneySet others = selected.copy();
        others.flip();
        for (Part part : ranges) {
            removed.add(new Part(part.number(), part.segment(), others, part.from(), part.until()));
        }
    }
}
