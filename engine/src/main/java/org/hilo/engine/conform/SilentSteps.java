package org.hilo.engine.conform;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What silent transitions can do from one marking. Only those are fired that the wanted transition needs: in every run the others
 * can wait until something needs them, so no journey is lost, and parallel branches that may be skipped do not multiply. A token
 * that is lacking comes from some silent transition; what that one needs is found in the same way.
 *
 * <p>This holds where silent transitions alone never carry a token back to where it was: else they may take the tokens that a
 * transition has already and give it other ones. Nets with such a circle have all markings looked through that silent
 * transitions reach.
 */
final class SilentSteps {
    /** More markings than this around a single one are not followed. */
    static final int MOST_MARKINGS = 10_000;

    /** A marking as a value, with the transition that is wanted there. */
    @SuppressWarnings("ArrayRecordComponent") // compared by content below
    private record Goal(byte[] marking, int transition) {
        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Goal goal && goal.transition == transition && Arrays.equals(goal.marking, marking);
        }

        @Override
        public int hashCode() {
            return 31 * Arrays.hashCode(marking) + transition;
        }
    }

    private final Net net;
    private final byte[] start;
    private final boolean[] reachable;
    private final Map<Goal, List<byte[]>> known = new HashMap<>();
    private @Nullable List<byte[]> closure;
    private boolean cut;
    private int visited;

    SilentSteps(Net net, byte[] start, boolean[] silent) {
        this.net = net;
        this.start = start;
        reachable = net.reachable(start, silent);
    }

    /** Whether some silent steps were not followed, because there are too many or they heap up tokens. */
    boolean cut() {
        return cut;
    }

    /** Markings in which the transition can fire, by as few silent steps as it needs. */
    List<byte[]> enabling(int transition) {
        if (!net.covered(reachable, transition)) {
            return List.of();
        }
        if (net.silentCircle) {
            return closure().stream().filter(m -> net.canFire(m, transition)).toList();
        }
        if (net.canFire(start, transition)) {
            return List.of(start);
        }
        return solve(start, transition);
    }

    /** Whether silent steps, or none, lead to the final marking exactly. */
    boolean canEnd() {
        if (Arrays.equals(start, net.last)) {
            return true;
        }
        List<byte[]> covering = enabling(net.end);
        if (covering.isEmpty()) {
            return false;
        }
        // tokens beside the final ones: only the whole of the silent steps can tell whether they can go
        return covering.stream().anyMatch(m -> Arrays.equals(m, net.last))
                || closure().stream().anyMatch(m -> Arrays.equals(m, net.last));
    }

    private List<byte[]> solve(byte[] from, int transition) {
        Goal goal = new Goal(from, transition);
        List<byte[]> before = known.get(goal);
        if (before != null) {
            return before;
        }
        List<byte[]> found = new ArrayList<>();
        Deque<byte[]> open = new ArrayDeque<>(List.of(from));
        Set<Goal> seen = new HashSet<>(Set.of(goal));
        while (!open.isEmpty()) {
            byte[] marking = open.removeFirst();
            int place = net.lacking(marking, transition);
            if (place < 0) {
                found.add(marking);
                continue;
            }
            for (int giver : net.silentInto[place]) {
                for (byte[] ready : solve(marking, giver)) {
                    byte[] next = fired(ready, giver);
                    if (next != null && seen.add(new Goal(next, transition))) {
                        open.add(next);
                    }
                }
            }
        }
        known.put(goal, found);
        return found;
    }

    /** All markings that silent steps reach, the start first. */
    private List<byte[]> closure() {
        if (closure == null) {
            closure = new ArrayList<>();
            Set<Goal> seen = new HashSet<>(Set.of(new Goal(start, net.end)));
            Deque<byte[]> open = new ArrayDeque<>(List.of(start));
            while (!open.isEmpty()) {
                byte[] marking = open.removeFirst();
                closure.add(marking);
                for (int t : net.silent) {
                    byte[] next = net.canFire(marking, t) ? fired(marking, t) : null;
                    if (next != null && seen.add(new Goal(next, net.end))) {
                        open.add(next);
                    }
                }
            }
        }
        return closure;
    }

    private byte @Nullable [] fired(byte[] marking, int transition) {
        byte[] next = ++visited > MOST_MARKINGS ? null : net.fire(marking, transition);
        cut |= next == null;
        return next;
    }
}
