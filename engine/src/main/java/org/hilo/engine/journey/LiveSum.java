package org.hilo.engine.journey;

import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What the journeys that still stand in a segment come to. Journeys only ever leave a segment, so the sum is made once over
 * all of them and from then on by taking off those that left since.
 */
public final class LiveSum<T> {
    private record Known<T>(@Nullable JourneySet live, T sum) {
        /** Whether those that stand now stood then. */
        boolean isBefore(JourneySet now) {
            return live == null || live.hasAll(now);
        }

        JourneySet gone(JourneySet now) {
            return (live == null ? JourneySet.all(now.size()) : live).without(now);
        }
    }

    /** The last sum; two threads may make the same one, and neither waits for the other. */
    private volatile @Nullable Known<T> known;

    /**
     * The sum of those that stand now.
     *
     * @param now null when all of the segment do; never changed once it is given
     * @param whole the sum of those in a set, or of the whole segment when that is null
     * @param less a sum without those of a set, which are in it
     */
    public T get(@Nullable JourneySet now, Function<@Nullable JourneySet, T> whole, BiFunction<T, JourneySet, T> less) {
        Known<T> last = known;
        if (last != null && last.live() == now) {
            return last.sum();
        }
        if (now == null || (last != null && !last.isBefore(now))) {
            T sum = whole.apply(now);
            known = last == null ? new Known<>(now, sum) : last; // an older log is asked: what newer ones need stays
            return sum;
        }
        Known<T> before = last == null ? new Known<>(null, whole.apply(null)) : last;
        T sum = less.apply(before.sum(), before.gone(now));
        known = new Known<>(now, sum);
        return sum;
    }
}
