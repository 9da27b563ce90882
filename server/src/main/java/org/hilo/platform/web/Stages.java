package org.hilo.platform.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The place in the header where the conducting thread runs; who knows journeys says what stands on it. */
public interface Stages {

    /** The stages from left to right, five to nine; empty while there are no journeys. */
    List<Stage> stages(Shell shell);

    /**
     * A knot on the thread.
     *
     * @param address where a click leads, or null
     * @param current the page speaks of this stage
     * @param passage to the next stage, or null if it is whole
     */
    record Stage(
            String name,
            @Nullable String address,
            boolean current,
            @Nullable Passage passage) {}

    /**
     * What happens between two stages.
     *
     * @param state {@code broken}, {@code frayed}, {@code wait} or {@code mended}
     * @param label a few words with a figure
     */
    record Passage(String state, String label) {}
}
