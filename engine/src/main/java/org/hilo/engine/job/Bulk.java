package org.hilo.engine.job;

import java.util.List;
import java.util.Objects;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.hilo.engine.journey.Derived;
import org.hilo.engine.journey.JourneySet;
import org.hilo.engine.journey.LiveSum;
import org.hilo.engine.journey.Part;
import org.hilo.engine.journey.Segment;
import org.jspecify.annotations.Nullable;

/**
 * A segment of which most may be selected: what is asked of it is a sum over all that stands in it, less what is not selected.
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

    /** Whether more than half of what stands in the segment is selected. */
    boolean isMost() {
        if (isAll()) {
            return true;
        }
        JourneySet live = live();
        int standing = live == null ? segment().journeyCount() : live.count();
        return 2L * ranges.stream().mapToInt(Part::count).sum() > standing;
    }

    /** What stands in the segment and is not selected. */
    List<Part> rest() {
        if (isAll()) {
            return List.of();
        }
        JourneySet selected = Objects.requireNonNull(ranges.getFirst().selected());
        JourneySet all = live() == null ? JourneySet.all(selected.size()) : live();
        return with(all.without(selected));
    }

    @SuppressWarnings("ReferenceEquality") // by which a part tells that all is selected
    private boolean isAll() {
        JourneySet selected = ranges.getFirst().selected();
        return selected == null || selected == live();
    }

    /** The sum over all that stands in the segment, kept under a key. */
    <T> T sum(Derived kept, Object key, Function<List<Part>, T> whole, BiFunction<T, List<Part>, T> less) {
        LiveSum<T> known = kept.get(key, LiveSum::new);
        return known.get(live(), set -> whole.apply(with(set)), (sum, gone) -> less.apply(sum, with(gone)));
    }
}
