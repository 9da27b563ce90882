package org.hilo.engine.discover;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.hilo.engine.model.PetriNet;
import org.hilo.engine.model.ProcessTree;

/** All journeys up to a length that a model allows, as words of one-letter activities: slow and by definition. */
final class Language {
    private Language() {}

    static Set<String> of(ProcessTree tree, int longest) {
        return switch (tree) {
            case ProcessTree.Activity(var name) -> name.length() > longest ? Set.of() : Set.of(name);
            case ProcessTree.Silent() -> Set.of("");
            case ProcessTree.Choice(var parts) -> {
                Set<String> words = new TreeSet<>();
                parts.forEach(part -> words.addAll(of(part, longest)));
                yield words;
            }
            case ProcessTree.Sequence(var parts) -> {
                Set<String> words = Set.of("");
                for (ProcessTree part : parts) {
                    words = joined(words, of(part, longest), longest);
                }
                yield words;
            }
            case ProcessTree.Parallel(var parts) -> {
                Set<String> words = Set.of("");
                for (ProcessTree part : parts) {
                    words = mixed(words, of(part, longest), longest);
                }
                yield words;
            }
            case ProcessTree.Loop(var body, var back) -> {
                Set<String> pass = joined(of(back, longest), of(body, longest), longest);
                Set<String> words = new TreeSet<>(of(body, longest));
                while (words.addAll(joined(words, pass, longest))) {}
                yield words;
            }
        };
    }

    private static Set<String> joined(Set<String> first, Set<String> second, int longest) {
        Set<String> words = new TreeSet<>();
        for (String one : first) {
            for (String other : second) {
                if (one.length() + other.length() <= longest) {
                    words.add(one + other);
                }
            }
        }
        return words;
    }

    private static Set<String> mixed(Set<String> first, Set<String> second, int longest) {
        Set<String> words = new TreeSet<>();
        for (String one : first) {
            for (String other : second) {
                if (one.length() + other.length() <= longest) {
                    mix("", one, other, words);
                }
            }
        }
        return words;
    }

    private static void mix(String done, String one, String other, Set<String> words) {
        if (one.isEmpty() || other.isEmpty()) {
            words.add(done + one + other);
            return;
        }
        mix(done + one.charAt(0), one.substring(1), other, words);
        mix(done + other.charAt(0), one, other.substring(1), words);
    }

    /** Tokens by place, and what has been seen so far. */
    record State(Map<Integer, Integer> tokens, String word) {}

    static Set<String> of(PetriNet net, int longest) {
        Set<State> seen = new HashSet<>();
        Deque<State> open = new ArrayDeque<>(List.of(new State(net.initial(), "")));
        Set<String> words = new TreeSet<>();
        while (!open.isEmpty()) {
            State state = open.pop();
            if (state.word().length() > longest || !seen.add(state)) {
                continue;
            }
            if (state.tokens().equals(net.end())) {
                words.add(state.word());
            }
            for (PetriNet.Transition transition : net.transitions()) {
                Map<Integer, Integer> after = fired(state.tokens(), transition);
                if (!after.isEmpty()) {
                    String name = transition.activity() == null ? "" : transition.activity();
                    open.push(new State(after, state.word() + name));
                }
            }
        }
        return words;
    }

    /** Whether the net allows the journey. */
    static boolean allows(PetriNet net, String word) {
        Set<State> seen = new HashSet<>();
        Deque<State> open = new ArrayDeque<>(List.of(new State(net.initial(), "")));
        while (!open.isEmpty()) {
            State state = open.pop();
            if (!seen.add(state)) {
                continue;
            }
            if (state.word().equals(word) && state.tokens().equals(net.end())) {
                return true;
            }
            for (PetriNet.Transition transition : net.transitions()) {
                String name = transition.activity() == null ? "" : transition.activity();
                if (word.startsWith(state.word() + name)) {
                    Map<Integer, Integer> after = fired(state.tokens(), transition);
                    if (!after.isEmpty()) {
                        open.push(new State(after, state.word() + name));
                    }
                }
            }
        }
        return false;
    }

    /** Tokens after the transition, empty when it cannot fire. */
    static Map<Integer, Integer> fired(Map<Integer, Integer> tokens, PetriNet.Transition transition) {
        Map<Integer, Integer> after = new TreeMap<>(tokens);
        for (int place : transition.inputs()) {
            if (after.merge(place, -1, Integer::sum) < 0) {
                return Map.of();
            }
        }
        transition.outputs().forEach(place -> after.merge(place, 1, Integer::sum));
        after.values().removeIf(count -> count == 0);
        return after;
    }
}
