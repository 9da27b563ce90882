package org.hilo.engine.job;

import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.hilo.engine.journey.Derived;
import org.hilo.engine.journey.JourneySet;
import org.hilo.engine.journey.LiveSum;
import org.hilo.engine.journey.Part;
import org.hilo.engine.journey.Segment;
import org.jspecify.annotations.Nullable;

/**
 * A segment of which most is selected: what is asked of it is a sum over all that stands in it, less what is not selected.
 *
 * @param ranges together the whole of the segment
 */
record Bulk(List<Part> ranges) {
    int number() {
        return ranges.getFirst().number();
    }

    Segment segment() {
        return ranges.getFirst().segment();
    }

    @Nullable
    JourneySet live() {
        return ranges.getFirst().live();
    }

    /** The same ranges with other journeys. */
    List<Part> with(@Nullable JourneySet journeys) {
        return ranges.stream().map(part -> part.with(journeys)).toList();
    }

    /** What stands in the segment and is not selected. */
    List<Part> rest() {
        JourneySet selected = ranges.getFirst().selected();
        if (selected == null || selected == live()) {
            return List.of();
        }
        JourneySet all = live() == null ? JourneySet.all(selected.size()) : live();
        return with(all.without(selected));
    }

    /** The sum over all that stands in the segment, kept under a key. */
    <T> T sum(Derived kept, Object key, Function<List<Part>, T> whole, BiFunction<T, List<Part>, T> less) {
        LiveSum<T> known = kept.get(key, LiveSum::new);
        return known.get(live(), set -> whole.apply(with(set)), (sum, gone) -> less.apply(sum, with(gone)));
    }
}
