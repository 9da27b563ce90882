package org.hilo.engine.job;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.hilo.engine.journey.Part;

/** Decides which segments are added journey by journey, and which as a whole, less what is not selected of them. */
final class PartPlan {
    /** What is added journey by journey. */
    final List<Part> added = new ArrayList<>();

    /** Segments whose sum is taken. */
    final List<Bulk> summed = new ArrayList<>();

    /** What is then taken off again. */
    final List<Part> removed = new ArrayList<>();

    /**
     * @param parts those of a segment come after one another, and their ranges together are the whole of it
     * @param hasSum asked of segments of which more than half is selected
     */
    PartPlan(List<Part> parts, Predicate<Bulk> hasSum) {
        for (int i = 0; i < parts.size(); ) {
            int next = i;
            while (next < parts.size()
                    && parts.get(next).number() == parts.get(i).number()) {
                next++;
            }
            Bulk bulk = new Bulk(parts.subList(i, next));
            if (bulk.isMost() && hasSum.test(bulk)) {
                summed.add(bulk);
                removed.addAll(bulk.rest());
            } else {
                added.addAll(bulk.ranges());
            }
            i = next;
        }
    }
}
