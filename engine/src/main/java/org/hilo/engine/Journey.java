package org.hilo.engine;

import java.util.List;

/** One object's events in order of time; ties keep the order of arrival. */
public record Journey(String id, List<Step> steps) {
    public Journey {
        steps = List.copyOf(steps);
    }
}
