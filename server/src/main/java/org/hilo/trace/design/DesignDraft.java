package org.hilo.trace.design;

import java.util.Collections;
import java.util.List;
import org.hilo.engine.model.DesignedJourney;
import org.hilo.engine.model.DesignedJourney.Part;
import org.hilo.engine.model.DesignedJourney.Stage;
import org.hilo.engine.model.DesignedJourney.Touchpoint;
import org.hilo.engine.model.DesignedJourney.Unclaimed;

/** What somebody wants a design to be; {@link Designs#faults} says whether it can. */
public record DesignDraft(String name, String lens, String level, String text) {
    /** Without blanks around names, and with the line ends of programs. */
    public DesignDraft {
        name = name.strip();
        lens = lens.strip();
        level = level.strip();
        text = text.replace("\r\n", "\n").strip();
    }

    /** One stage with a touchpoint for each activity, repeatable where it comes again. */
    static DesignedJourney along(String name, List<String> activities) {
        List<Part> parts = activities.stream()
                .distinct()
                .map(activity -> (Part) new Touchpoint(
                        activity, List.of(activity), false, Collections.frequency(activities, activity) > 1, List.of()))
                .toList();
        return new DesignedJourney(name, Unclaimed.IGNORED, List.of(new Stage("1", parts)));
    }

    DesignDraft named(String other) {
        return new DesignDraft(other, lens, level, text);
    }
}
