package org.hilo.engine.job;

import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.IntStream;
import org.hilo.engine.journey.Part;

/**
 * A question at work on one log: an empty state, parts added to it, states merged, an answer made. Merging is associative
 * and {@code empty} is its neutral element, so any split of the journeys gives the same answer.
 */
interface Job<S, A> {
    S empty();

    /** Adds the selected journeys of a part; each part is added to one state only, and only once. */
    void add(S state, Part part);

    /** Both together; may use up either of them. */
    S merge(S left, S right);

    /** The answer; the parts are those that were added, for jobs that must look a second time. */
    A finish(S state, List<Part> parts);

    /**
     * Whether the order of merging does not matter either, as with whole numbers: then each thread goes on with one state.
     * Else states are merged in the order of the parts, so that sums of floating-point numbers do not vary.
     */
    default boolean isOrderFree() {
        return true;
    }

    /** Runs over the parts on several threads when there are several. */
    default A run(List<Part> parts) {
        return finish(gather(parts), parts);
    }

    /** The state of all parts. */
    default S gather(List<Part> parts) {
        if (parts.size() == 1) {
            S state = empty();
            add(state, parts.getFirst());
            return state;
        }
        return isOrderFree() ? inAnyOrder(parts) : inOrder(parts);
    }

    private S inAnyOrder(List<Part> parts) {
        Queue<S> states = new ConcurrentLinkedQueue<>();
        IntStream.range(0, parts.size()).parallel().forEach(i -> {
            S known = states.poll();
            S state = known == null ? empty() : known;
            add(state, parts.get(i));
            states.add(state);
        });
        S first = states.poll();
        S all = first == null ? empty() : first;
        for (S state : states) {
            all = merge(all, state);
        }
        return all;
    }

    private S inOrder(List<Part> parts) {
        List<S> states = IntStream.range(0, parts.size())
                .parallel()
                .mapToObj(i -> {
                    S state = empty();
                    add(state, parts.get(i));
                    return state;
                })
                .toList();
        S all = empty();
        for (S state : states) {
            all = merge(all, state);
        }
        return all;
    }
}
