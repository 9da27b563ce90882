package org.hilo.engine;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** What a node of a flow map is: an activity, the area that did it, or whatever a mapping makes of activities. */
public sealed interface Level {

    /** Every activity is a node. */
    Level ACTIVITY = new Activities();

    /** Every area is a node; steps without area have a node of their own, {@link Handoff#UNKNOWN_AREA}. */
    Level AREA = new Areas();

    /** Every activity for itself; see {@link #ACTIVITY}. */
    record Activities() implements Level {}

    /** Every area for itself; see {@link #AREA}. */
    record Areas() implements Level {}

    /**
     * Activities put together, as touchpoints or stages.
     *
     * @param name what the level is called, "stage" for example
     * @param nodes node of each activity
     * @param rest what becomes of activities that have no node
     */
    record Mapped(String name, Map<String, String> nodes, Rest rest) implements Level {
        public Mapped {
            if (nodes.isEmpty()) {
                throw new IllegalArgumentException("the level " + name + " needs at least one activity with its node");
            }
            nodes = Collections.unmodifiableMap(new LinkedHashMap<>(nodes));
        }
    }

    /** What becomes of activities that a mapping does not name. */
    enum Rest {
        /** Each remains a node of its own name. */
        KEPT,
        /** The map shows nothing of them: the steps around one follow each other. */
        LEFT_OUT
    }
}
