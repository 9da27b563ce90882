package org.hilo.engine.model.file;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.hilo.engine.model.PetriNet;
import org.hilo.engine.model.PetriNet.Transition;

/** All words of a net up to a length, from its beginning to its end, by playing it. */
final class Words {
    private record Play(List<Integer> marking, String word, int length) {}

    private Words() {}

    /** Activities apart by blanks. */
    static Set<String> of(PetriNet net, int most) {
        List<Integer> start = new ArrayList<>(Collections.nCopies(net.places().size(), 0));
        net.initial().forEach(start::set);
        List<Integer> last = new ArrayList<>(Collections.nCopies(net.places().size(), 0));
        net.end().forEach(last::set);
        Set<String> words = new TreeSet<>();
        Set<Play> seen = new HashSet<>();
        Deque<Play> open = new ArrayDeque<>(List.of(new Play(start, "", 0)));
        while (!open.isEmpty()) {
            Play play = open.removeFirst();
            if (!seen.add(play)) {
                continue;
            }
            if (play.marking().equals(last)) {
                words.add(play.word());
            }
            for (Transition t : net.transitions()) {
                int length = play.length() + (t.activity() == null ? 0 : 1);
                if (length <= most && canFire(play.marking(), t)) {
                    String word = t.activity() == null ? play.word() : (play.word() + " " + t.activity()).strip();
                    open.add(new Play(fired(play.marking(), t), word, length));
                }
            }
        }
        return words;
    }

    private static boolean canFire(List<Integer> marking, Transition t) {
        return t.inputs().stream().allMatch(place -> marking.get(place) >= Collections.frequency(t.inputs(), place));
    }

    private static List<Integer> fired(List<Integer> marking, Transition t) {
        List<Integer> next = new ArrayList<>(marking);
        t.inputs().forEach(place -> next.set(place, next.get(place) - 1));
        t.outputs().forEach(place -> next.set(place, next.get(place) + 1));
        return next;
    }
}
