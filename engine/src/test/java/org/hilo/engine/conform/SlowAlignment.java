package org.hilo.engine.conform;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.hilo.engine.model.PetriNet;
import org.hilo.engine.model.PetriNet.Transition;
import org.jspecify.annotations.Nullable;

/** The cost of an optimal alignment by looking through the whole product of word and net, marking by marking. */
final class SlowAlignment {
    /** Larger products are not looked through. */
    private static final int MOST = 5_000;

    private record Place(int step, List<Integer> marking) {}

    private SlowAlignment() {}

    /** The cost; -1 when the end cannot be reached; empty when the product is too large. */
    static OptionalInt cost(PetriNet net, List<String> word) {
        List<Integer> last = marking(net, net.end());
        Map<Place, Integer> costs = new HashMap<>();
        Deque<Place> open = new ArrayDeque<>();
        reach(new Place(0, marking(net, net.initial())), 0, costs, open);
        int best = -1;
        while (!open.isEmpty()) {
            if (costs.size() > MOST) {
                return OptionalInt.empty();
            }
            Place here = open.removeFirst();
            int cost = costs.getOrDefault(here, 0);
            if (here.step() == word.size() && here.marking().equals(last) && (best < 0 || cost < best)) {
                best = cost;
            }
            if (here.step() < word.size()) {
                reach(new Place(here.step() + 1, here.marking()), cost + 1, costs, open);
            }
            for (Transition transition : net.transitions()) {
                List<Integer> next = fire(here.marking(), transition);
                if (next == null) {
                    continue;
                }
                reach(new Place(here.step(), next), cost + (transition.activity() == null ? 0 : 1), costs, open);
                if (here.step() < word.size() && word.get(here.step()).equals(transition.activity())) {
                    reach(new Place(here.step() + 1, next), cost, costs, open);
                }
            }
        }
        return OptionalInt.of(best);
    }

    /** Tokens by place. */
    static List<Integer> marking(PetriNet net, Map<Integer, Integer> tokens) {
        List<Integer> marking = new ArrayList<>(Collections.nCopies(net.places().size(), 0));
        tokens.forEach(marking::set);
        return marking;
    }

    private static void reach(Place place, int cost, Map<Place, Integer> costs, Deque<Place> open) {
        Integer known = costs.get(place);
        if (known == null || cost < known) {
            costs.put(place, cost);
            open.add(place);
        }
    }

    /** Null when it cannot fire. */
    static @Nullable List<Integer> fire(List<Integer> marking, Transition transition) {
        List<Integer> next = new ArrayList<>(marking);
        for (int place : transition.inputs()) {
            if (next.get(place) == 0) {
                return null;
            }
            next.set(place, next.get(place) - 1);
        }
        transition.outputs().forEach(place -> next.set(place, next.get(place) + 1));
        return next;
    }
}
