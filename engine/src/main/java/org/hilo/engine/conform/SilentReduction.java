package org.hilo.engine.conform;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.hilo.engine.model.PetriNet;
import org.hilo.engine.model.PetriNet.Transition;

/**
 * Takes silent transitions out of a net where the journeys that it allows stay exactly the same: the agglomerations of Berthelot
 * 1987, restricted to transitions that nobody sees.
 *
 * <ul>
 *   <li>Fork: a silent transition that alone empties one place fires as soon as it can; whoever fills that place fills its
 *       outputs instead.
 *   <li>Join: a silent transition that alone fills one place fires as late as it can; whoever takes from that place takes its
 *       inputs instead.
 *   <li>Cycle: places between which silent transitions carry a token to and fro are one place.
 *   <li>Twins: places that the same silent transitions, and nothing else, lead on from are one place.
 *   <li>Silent transitions that change nothing, and second ones of the same kind, go.
 * </ul>
 */
final class SilentReduction {
    /** Wider transitions than this are left alone, so that arcs cannot multiply without end. */
    private static final int MOST_ARCS = 64;

    private final List<String> places;
    private final int[] initial;
    private final int[] end;
    private List<Transition> transitions;

    /** What a token on a place of the original net is worth now: places, one for each token. */
    private final List<List<Integer>> worth = new ArrayList<>();

    /** The smaller net, and for each place of the original one the places where its token would now be. */
    record Reduced(PetriNet net, List<List<Integer>> worth) {}

    private SilentReduction(PetriNet net) {
        places = net.places();
        initial = counts(net.initial());
        end = counts(net.end());
        transitions = new ArrayList<>(net.transitions());
        for (int place = 0; place < initial.length; place++) {
            worth.add(List.of(place));
        }
    }

    static Reduced of(PetriNet net) {
        SilentReduction reduction = new SilentReduction(net);
        while (reduction.step()) {
            // until nothing more can go
        }
        return reduction.result();
    }

    private int[] counts(Map<Integer, Integer> marking) {
        int[] counts = new int[places.size()];
        marking.forEach((place, tokens) -> counts[place] = tokens);
        return counts;
    }

    private boolean step() {
        return dropIdle() || fork() || join() || cycle() || twins();
    }

    private boolean dropIdle() {
        Set<Object> seen = new HashSet<>();
        List<Transition> kept = new ArrayList<>();
        for (Transition t : transitions) {
            List<Integer> in = t.inputs().stream().sorted().toList();
            List<Integer> out = t.outputs().stream().sorted().toList();
            boolean isNew = seen.add(List.of(in, out, Objects.requireNonNullElse(t.activity(), "")));
            if (t.activity() != null || (isNew && !in.equals(out))) {
                kept.add(t);
            }
        }
        boolean changed = kept.size() < transitions.size();
        transitions = kept;
        return changed;
    }

    private boolean fork() {
        int[] consumers = arcs(true);
        for (int i = 0; i < transitions.size(); i++) {
            Transition t = transitions.get(i);
            if (t.activity() == null && t.inputs().size() == 1) {
                int place = t.inputs().getFirst();
                if (consumers[place] == 1 && end[place] == 0 && !t.outputs().contains(place)) {
                    return replaced(i, place, t.outputs(), false);
                }
            }
        }
        return false;
    }

    private boolean join() {
        int[] producers = arcs(false);
        for (int i = 0; i < transitions.size(); i++) {
            Transition t = transitions.get(i);
            if (t.activity() == null && t.outputs().size() == 1 && !t.inputs().isEmpty()) {
                int place = t.outputs().getFirst();
                if (producers[place] == 1 && initial[place] == 0 && !t.inputs().contains(place)) {
                    return replaced(i, place, t.inputs(), true);
                }
            }
        }
        return false;
    }

    private int[] arcs(boolean inputs) {
        int[] counts = new int[places.size()];
        for (Transition t : transitions) {
            (inputs ? t.inputs() : t.outputs()).forEach(place -> counts[place]++);
        }
        return counts;
    }

    /** Puts other places where one was, and drops the transition between them; false when arcs would become too many. */
    private boolean replaced(int gone, int place, List<Integer> instead, boolean asInput) {
        List<Transition> changed = new ArrayList<>();
        for (int i = 0; i < transitions.size(); i++) {
            Transition t = transitions.get(i);
            if (i == gone) {
                continue;
            }
            Transition now = asInput
                    ? new Transition(t.id(), t.activity(), replaced(t.inputs(), place, instead), t.outputs())
                    : new Transition(t.id(), t.activity(), t.inputs(), replaced(t.outputs(), place, instead));
            if (now.inputs().size() > MOST_ARCS || now.outputs().size() > MOST_ARCS) {
                return false;
            }
            changed.add(now);
        }
        transitions = changed;
        int[] marking = asInput ? end : initial;
        int tokens = marking[place];
        marking[place] = 0;
        instead.forEach(other -> marking[other] += tokens);
        worth.replaceAll(places -> replaced(places, place, instead));
        return true;
    }

    private static List<Integer> replaced(List<Integer> places, int place, List<Integer> instead) {
        if (!places.contains(place)) {
            return places;
        }
        List<Integer> result = new ArrayList<>();
        places.forEach(other -> result.addAll(other == place ? instead : List.of(other)));
        return result;
    }

    private boolean cycle() {
        Map<Integer, Set<Integer>> ways = new TreeMap<>();
        for (Transition t : transitions) {
            if (t.activity() == null && t.inputs().size() == 1 && t.outputs().size() == 1) {
                ways.computeIfAbsent(t.inputs().getFirst(), place -> new HashSet<>())
                        .add(t.outputs().getFirst());
            }
        }
        for (int from : ways.keySet()) {
            for (int to : reached(from, ways)) {
                if (to != from && reached(to, ways).contains(from)) {
                    merge(from, to);
                    return true;
                }
            }
        }
        return false;
    }

    private static Set<Integer> reached(int from, Map<Integer, Set<Integer>> ways) {
        Set<Integer> seen = new HashSet<>();
        List<Integer> open = new ArrayList<>(List.of(from));
        while (!open.isEmpty()) {
            for (int to : ways.getOrDefault(open.removeLast(), Set.of())) {
                if (seen.add(to)) {
                    open.add(to);
                }
            }
        }
        return seen;
    }

    private boolean twins() {
        Map<Set<Object>, Integer> places = new HashMap<>();
        for (int place = 0; place < initial.length; place++) {
            Set<Object> future = end[place] == 0 ? future(place) : Set.of();
            Integer twin = future.isEmpty() ? null : places.putIfAbsent(future, place);
            if (twin != null) {
                merge(twin, place);
                return true;
            }
        }
        return false;
    }

    /** What the transitions that take from the place take and give beside it; empty if one can be seen or there is none. */
    private Set<Object> future(int place) {
        Set<Object> future = new HashSet<>();
        for (Transition t : transitions) {
            if (t.inputs().contains(place)) {
                List<Integer> others = new ArrayList<>(t.inputs());
                others.remove((Integer) place);
                if (t.activity() != null || others.contains(place)) {
                    return Set.of();
                }
                future.add(List.of(
                        others.stream().sorted().toList(),
                        t.outputs().stream().sorted().toList()));
            }
        }
        return future;
    }

    private void merge(int kept, int gone) {
        transitions.replaceAll(t -> new Transition(
                t.id(),
                t.activity(),
                replaced(t.inputs(), gone, List.of(kept)),
                replaced(t.outputs(), gone, List.of(kept))));
        worth.replaceAll(places -> replaced(places, gone, List.of(kept)));
        initial[kept] += initial[gone];
        initial[gone] = 0;
        end[kept] += end[gone];
        end[gone] = 0;
    }

    /** The net without the places that nothing touches any more. */
    private Reduced result() {
        int[] number = new int[places.size()];
        List<String> kept = new ArrayList<>();
        for (int place = 0; place < number.length; place++) {
            int here = place;
            boolean used = initial[place] > 0
                    || end[place] > 0
                    || transitions.stream()
                            .anyMatch(t ->
                                    t.inputs().contains(here) || t.outputs().contains(here));
            number[place] = used ? kept.size() : -1;
            if (used) {
                kept.add(places.get(place));
            }
        }
        List<Transition> renumbered = transitions.stream()
                .map(t -> new Transition(
                        t.id(),
                        t.activity(),
                        t.inputs().stream().map(place -> number[place]).toList(),
                        t.outputs().stream().map(place -> number[place]).toList()))
                .toList();
        PetriNet net = new PetriNet(kept, renumbered, marking(initial, number), marking(end, number));
        return new Reduced(
                net,
                worth.stream()
                        .map(places -> places.stream()
                                .map(place -> number[place])
                                .filter(place -> place >= 0)
                                .toList())
                        .toList());
    }

    private static Map<Integer, Integer> marking(int[] counts, int[] number) {
        Map<Integer, Integer> marking = new TreeMap<>();
        for (int place = 0; place < counts.length; place++) {
            if (counts[place] > 0) {
                marking.put(number[place], counts[place]);
            }
        }
        return Collections.unmodifiableMap(marking);
    }
}
