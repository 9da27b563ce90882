package org.hilo.engine.model.file;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.hilo.engine.model.PetriNet;
import org.jspecify.annotations.Nullable;

/**
 * A model that was read from a file.
 *
 * @param areas the lane of a transition, by its id; of those that stand in one
 * @param allowedTimes timers at the border of activities; they are told, not played
 * @param notes what was passed over, each in a sentence
 */
public record ReadModel(PetriNet net, Map<String, String> areas, List<AllowedTime> allowedTimes, List<String> notes) {

    /**
     * How long an activity may take before its timer goes off.
     *
     * @param text as it stands in the file
     * @param limit null where the text is no plain duration
     */
    public record AllowedTime(
            String activity, String text, @Nullable Duration limit) {}

    public ReadModel {
        areas = Map.copyOf(areas);
        allowedTimes = List.copyOf(allowedTimes);
        notes = List.copyOf(notes);
    }
}
