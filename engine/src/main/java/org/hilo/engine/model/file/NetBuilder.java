package org.hilo.engine.model.file;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hilo.engine.model.PetriNet;
import org.hilo.engine.model.PetriNet.Transition;
import org.jspecify.annotations.Nullable;

/** A Petri net in the making; names of places and ids of transitions stay different. */
final class NetBuilder {
    private final List<String> places = new ArrayList<>();
    private final List<Transition> transitions = new ArrayList<>();
    private final Map<String, Integer> used = new HashMap<>();

    int place(String name) {
        places.add(name);
        return places.size() - 1;
    }

    /** Says the id, which is another one when the wanted one is taken. */
    String transition(String wanted, @Nullable String activity, List<Integer> inputs, List<Integer> outputs) {
        int count = used.merge(wanted, 1, Integer::sum);
        String id = count == 1 ? wanted : wanted + " #" + count;
        transitions.add(new Transition(id, activity, inputs, outputs));
        return id;
    }

    void silent(String id, int input, int output) {
        transition(id, null, List.of(input), List.of(output));
    }

    PetriNet net(Map<Integer, Integer> initial, Map<Integer, Integer> end) {
        return new PetriNet(places, transitions, initial, end);
    }
}
