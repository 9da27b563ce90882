package org.hilo.engine.conform;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What each activity does to each marking that replay came to, worked out once; for one thread. */
final class ReplayTable {
    /** Markings beyond this are forgotten and found anew. */
    private static final int MOST_STATES = 50_000;

    /** Silent transitions are followed through this many markings to enable one step. */
    private static final int MOST_SILENT = 500;

    /** Givers that are tried for one step. */
    private static final int MOST_CALLS = 5_000;

    /** A marking, with what was already worked out from it. */
    static final class State {
        private final int[] tokens;
        private final @Nullable Firing[] firings;
        private @Nullable Firing last;

        State(int[] tokens, int labels) {
            this.tokens = tokens;
            firings = new @Nullable Firing[labels];
        }

        int[] tokens() {
            return tokens;
        }
    }

    /**
     * What one step did.
     *
     * @param missing the place of each token that was made up
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Firing(State next, int produced, int consumed, int[] missing) {}

    /** Tokens by place, as a key. */
    @SuppressWarnings("ArrayRecordComponent") // compared by content below
    private record Key(int[] tokens) {
        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Key key && Arrays.equals(key.tokens, tokens);
        }

        @Override
        public int hashCode() {
            return Arrays.hashCode(tokens);
        }
    }

    private record Path(int[] tokens, List<Integer> fired) {}

    private final Net net;
    private final Map<Key, State> states = new HashMap<>();
    private final State initial;
    private final int[] end;
    private int calls;

    /** Whether silent transitions can take tokens away for good, so that leftovers may still go at the end. */
    private final boolean sinks;

    ReplayTable(Net net) {
        this.net = net;
        int[] tokens = new int[net.places];
        end = new int[net.places];
        for (int place = 0; place < net.places; place++) {
            tokens[place] = net.initial[place];
            end[place] = net.last[place];
        }
        sinks = Arrays.stream(net.silent).anyMatch(t -> net.outputs(t).length == 0);
        initial = new State(tokens, net.activities.size());
    }

    State initial() {
        return initial;
    }

    int initialTokens() {
        return Arrays.stream(initial.tokens).sum();
    }

    Firing fire(State state, int label) {
        Firing known = state.firings[label];
        if (known == null) {
            known = fired(state.tokens, net.labelled[label]);
            state.firings[label] = known;
        }
        return known;
    }

    /** Takes the final marking; what is left is the next state. */
    Firing finish(State state) {
        Firing known = state.last;
        if (known == null) {
            int[] wanted = {net.end};
            Path exact = sinks ? silentPath(state.tokens, wanted, true) : null;
            Path path = exact == null ? silentPath(state.tokens, wanted, false) : exact;
            known = firing(path == null ? new Path(state.tokens, List.of()) : path, net.end);
            state.last = known;
        }
        return known;
    }

    private Firing fired(int[] tokens, int[] candidates) {
        for (int t : candidates) {
            if (lacking(tokens, t) == 0) {
                return firing(new Path(tokens, List.of()), t);
            }
        }
        Path path = silentPath(tokens, candidates, false);
        int[] now = path == null ? tokens : path.tokens();
        int best = candidates[0];
        for (int t : candidates) {
            best = lacking(now, t) < lacking(now, best) ? t : best;
        }
        return firing(path == null ? new Path(tokens, List.of()) : path, best);
    }

    private Firing firing(Path path, int transition) {
        int produced = 0;
        int consumed = 0;
        for (int t : path.fired()) {
            produced += net.outputs(t).length;
            consumed += Arrays.stream(net.taken(t)).sum();
        }
        int[] next = path.tokens().clone();
        List<Integer> missing = new ArrayList<>();
        int[] places = net.inputs(transition);
        for (int i = 0; i < places.length; i++) {
            int taken = net.taken(transition)[i];
            for (; next[places[i]] < taken; next[places[i]]++) {
                missing.add(places[i]);
            }
            next[places[i]] -= taken;
            consumed += taken;
        }
        for (int place : net.outputs(transition)) {
            next[place]++;
            produced++;
        }
        return new Firing(
                state(next),
                produced,
                consumed,
                missing.stream().mapToInt(place -> place).toArray());
    }

    private State state(int[] tokens) {
        if (states.size() > MOST_STATES) {
            states.clear();
            Arrays.fill(initial.firings, null);
        }
        return states.computeIfAbsent(new Key(tokens), key -> new State(tokens, net.activities.size()));
    }

    private int lacking(int[] tokens, int transition) {
        int lacking = 0;
        int[] places = net.inputs(transition);
        for (int i = 0; i < places.length; i++) {
            lacking += Math.max(0, net.taken(transition)[i] - tokens[places[i]]);
        }
        return lacking;
    }

    /** Gets each lacking token from its nearest giver; null where that leads to nothing. */
    private @Nullable Path nearest(int[] tokens, int[] wanted) {
        Path best = null;
        for (int t : wanted) {
            calls = 0;
            Path path = enabled(new Path(tokens, List.of()), t, new boolean[net.end + 1]);
            if (path != null
                    && (best == null || path.fired().size() < best.fired().size())) {
                best = path;
            }
        }
        return best;
    }

    private @Nullable Path enabled(Path from, int transition, boolean[] inWork) {
        Path here = from;
        for (int place = lackingPlace(here, transition); place >= 0; place = lackingPlace(here, transition)) {
            Path best = null;
            for (int giver : net.silentInto[place]) {
                Path next = inWork[giver] ? null : given(here, giver, inWork);
                if (next != null
                        && (best == null || next.fired().size() < best.fired().size())) {
                    best = next;
                }
            }
            if (best == null || best.fired().size() > MOST_SILENT) {
                return null;
            }
            here = best;
        }
        return here;
    }

    private @Nullable Path given(Path from, int giver, boolean[] inWork) {
        if (++calls > MOST_CALLS) {
            return null;
        }
        inWork[giver] = true;
        Path ready = enabled(from, giver, inWork);
        inWork[giver] = false;
        return ready == null ? null : after(ready, giver);
    }

    private int lackingPlace(Path path, int transition) {
        int[] places = net.inputs(transition);
        for (int i = 0; i < places.length; i++) {
            if (path.tokens()[places[i]] < net.taken(transition)[i]) {
                return places[i];
            }
        }
        return -1;
    }

    /** The shortest row of silent transitions to a marking that enables one of them (or equals the final one); else null. */
    private @Nullable Path silentPath(int[] tokens, int[] wanted, boolean exactEnd) {
        boolean[] useful = useful(tokens, wanted);
        if (!exactEnd) {
            if (!canHelp(tokens, wanted, useful)) {
                return null;
            }
            Path nearest = nearest(tokens, wanted);
            if (nearest != null) {
                return nearest;
            }
        }
        Map<Key, Boolean> seen = new HashMap<>(Map.of(new Key(tokens), true));
        Deque<Path> open = new ArrayDeque<>(List.of(new Path(tokens, List.of())));
        while (!open.isEmpty()) {
            Path here = open.removeFirst();
            boolean found = exactEnd
                    ? Arrays.equals(here.tokens(), end)
                    : Arrays.stream(wanted).anyMatch(t -> lacking(here.tokens(), t) == 0);
            if (found) {
                return here;
            }
            for (int t : net.silent) {
                if ((useful[t] || exactEnd) && lacking(here.tokens(), t) == 0 && seen.size() < MOST_SILENT) {
                    Path next = after(here, t);
                    if (seen.put(new Key(next.tokens()), true) == null) {
                        open.add(next);
                    }
                }
            }
        }
        return null;
    }

    private Path after(Path path, int transition) {
        int[] next = path.tokens().clone();
        int[] places = net.inputs(transition);
        for (int i = 0; i < places.length; i++) {
            next[places[i]] -= net.taken(transition)[i];
        }
        for (int place : net.outputs(transition)) {
            next[place]++;
        }
        List<Integer> fired = new ArrayList<>(path.fired());
        fired.add(transition);
        return new Path(next, fired);
    }

    /** Silent transitions that give, at once or through others, a token that one of the wanted ones takes. */
    private boolean[] useful(int[] tokens, int[] wanted) {
        boolean[] useful = new boolean[net.end + 1];
        Deque<Integer> open = new ArrayDeque<>();
        for (int t : wanted) {
            for (int i = 0; i < net.inputs(t).length; i++) {
                if (tokens[net.inputs(t)[i]] < net.taken(t)[i]) {
                    open.add(net.inputs(t)[i]);
                }
            }
        }
        while (!open.isEmpty()) {
            for (int t : net.silentInto[open.removeFirst()]) {
                if (!useful[t]) {
                    useful[t] = true;
                    Arrays.stream(net.inputs(t)).forEach(open::add);
                }
            }
        }
        return useful;
    }

    /** Whether one of the wanted could be enabled if no token were ever taken away; if not, no search is needed. */
    private boolean canHelp(int[] tokens, int[] wanted, boolean[] useful) {
        byte[] marked = new byte[net.places];
        for (int place = 0; place < marked.length; place++) {
            marked[place] = (byte) Math.min(1, tokens[place]);
        }
        boolean[] reached = net.reachable(marked, useful);
        return Arrays.stream(wanted).anyMatch(t -> net.covered(reached, t));
    }
}
