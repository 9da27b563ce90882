package org.hilo.engine.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.hilo.engine.model.DesignedJourney.AnyOrder;
import org.hilo.engine.model.DesignedJourney.OneOf;
import org.hilo.engine.model.DesignedJourney.Part;
import org.hilo.engine.model.DesignedJourney.Touchpoint;
import org.hilo.engine.model.PetriNet.Transition;

/** Lays a design out as a Petri net: a place between two parts, a transition for each touchpoint. */
final class DesignNet {
    private final List<String> places = new ArrayList<>();
    private final List<Transition> transitions = new ArrayList<>();

    PetriNet of(DesignedJourney design) {
        int first = place("start");
        int at = first;
        for (Part part : design.parts().toList()) {
            int next = place("after " + part.touchpoints().getLast().name());
            part(part, at, next);
            at = next;
        }
        return new PetriNet(places, transitions, Map.of(first, 1), Map.of(at, 1));
    }

    private void part(Part part, int from, int to) {
        switch (part) {
            case Touchpoint touchpoint -> touchpoint(touchpoint, from, to);
            case OneOf(var touchpoints) -> touchpoints.forEach(touchpoint -> alternative(touchpoint, from, to));
            case AnyOrder(var touchpoints) -> anyOrder(touchpoints, from, to);
        }
    }

    /** One that comes again gets a place of its own, where the other alternatives cannot lead to. */
    private void alternative(Touchpoint touchpoint, int from, int to) {
        if (!touchpoint.repeatable()) {
            touchpoint(touchpoint, from, to);
            return;
        }
        int chosen = place("during " + touchpoint.name());
        touchpoint(touchpoint, from, chosen);
        transitions.add(new Transition("enough of " + touchpoint.name(), null, List.of(chosen), List.of(to)));
    }

    private void touchpoint(Touchpoint touchpoint, int from, int to) {
        String name = touchpoint.name();
        transitions.add(new Transition(name, name, List.of(from), List.of(to)));
        if (touchpoint.repeatable()) {
            transitions.add(new Transition(name + " again", name, List.of(to), List.of(to)));
        }
        if (touchpoint.optional()) {
            transitions.add(new Transition("without " + name, null, List.of(from), List.of(to)));
        }
    }

    private void anyOrder(List<Touchpoint> touchpoints, int from, int to) {
        List<Integer> begun = new ArrayList<>();
        List<Integer> done = new ArrayList<>();
        for (Touchpoint touchpoint : touchpoints) {
            begun.add(place("before " + touchpoint.name()));
            done.add(place("done " + touchpoint.name()));
            touchpoint(touchpoint, begun.getLast(), done.getLast());
        }
        transitions.add(
                new Transition("any order before " + touchpoints.getFirst().name(), null, List.of(from), begun));
        transitions.add(
                new Transition("any order after " + touchpoints.getLast().name(), null, done, List.of(to)));
    }

    private int place(String name) {
        places.add(name);
        return places.size() - 1;
    }
}
