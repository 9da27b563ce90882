package org.hilo.cli.answer;

import java.util.List;
import org.hilo.engine.model.DesignedJourney;
import org.hilo.engine.model.PetriNet;

/** What journeys are held against. */
public sealed interface Model {

    /** Its name, or that of its file. */
    String name();

    /** A journey as somebody designed it. */
    record Design(DesignedJourney journey) implements Model {
        @Override
        public String name() {
            return journey.name();
        }
    }

    /**
     * A Petri net, drawn as such or as BPMN.
     *
     * @param notes what reading it passed over, each in a sentence
     */
    record Net(String name, PetriNet net, List<String> notes) implements Model {
        public Net {
            notes = List.copyOf(notes);
        }
    }
}
