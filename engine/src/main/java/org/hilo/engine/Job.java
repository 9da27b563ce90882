package org.hilo.engine;

import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;
import org.hilo.engine.Ranges.Range;

/**
 * A question at work on one log: an empty state, journeys added to it, states merged, an answer made. Merging is
 * associative and {@code empty} is its neutral element, so any split of the journeys gives the same answer.
 */
interface Job<S, A> {
    S empty();

    /** Adds one journey; each journey is added to one state only, and only once. */
    void add(S state, int journey);

    /** Both together; may use up either of them. */
    S merge(S left, S right);

    A finish(S state);

    /** Runs over the selected journeys; states are merged in the order of journeys, so that sums do not vary. */
    default A run(JourneyColumns log, BitSet selected) {
        List<Range> ranges = Ranges.ofJourneys(log);
        if (ranges.size() == 1) {
            return finish(part(ranges.getFirst(), selected));
        }
        // collected by index, because a parallel reduce could group floating-point sums differently from run to run
        Object[] states = new Object[ranges.size()];
        IntStream.range(0, states.length).parallel().forEach(i -> states[i] = part(ranges.get(i), selected));
        S all = empty();
        for (Object state : states) {
            @SuppressWarnings("unchecked") // put there by part
            S next = (S) state;
            all = merge(all, next);
        }
        return finish(all);
    }

    private S part(Range range, BitSet selected) {
        S state = empty();
        int journey = selected.nextSetBit(range.from());
        while (journey >= 0 && journey < range.until()) {
            add(state, journey);
            journey = selected.nextSetBit(journey + 1);
        }
        return state;
    }
}
