package org.hilo.engine.model;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A labelled Petri net with one initial and one final marking (van der Aalst, Process Mining, 2nd ed., section 3.2.2).
 * Places are numbered from 0; an arc of weight two stands twice in a list.
 *
 * @param places their names, by number
 * @param initial tokens by place at the beginning; places without tokens are left out
 * @param end tokens by place when a journey is complete
 */
public record PetriNet(
        List<String> places, List<Transition> transitions, Map<Integer, Integer> initial, Map<Integer, Integer> end) {

    /**
     * A transition; firing takes a token for each input and gives one for each output.
     *
     * @param activity what happens when it fires, null when nothing can be seen
     */
    public record Transition(String id, @Nullable String activity, List<Integer> inputs, List<Integer> outputs) {
        public Transition {
            inputs = List.copyOf(inputs);
            outputs = List.copyOf(outputs);
        }
    }

    public PetriNet {
        places = List.copyOf(places);
        transitions = List.copyOf(transitions);
        initial = java.util.Collections.unmodifiableMap(new TreeMap<>(initial));
        end = java.util.Collections.unmodifiableMap(new TreeMap<>(end));
        int count = places.size();
        for (Transition transition : transitions) {
            transition.inputs().forEach(place -> check(place, count, transition.id()));
            transition.outputs().forEach(place -> check(place, count, transition.id()));
        }
        initial.keySet().forEach(place -> check(place, count, "the initial marking"));
        end.keySet().forEach(place -> check(place, count, "the final marking"));
    }

    private static void check(int place, int count, String where) {
        if (place < 0 || place >= count) {
            throw new IllegalArgumentException(
                    "places are numbered 0 to " + (count - 1) + ", " + where + " names " + place);
        }
    }
}
