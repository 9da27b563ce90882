package org.hilo.engine;

import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Something that happened to one or several objects at one time, perhaps in an area, by a channel, with a score. */
public record Event(
        long id,
        Instant time,
        String activity,
        @Nullable String area,
        @Nullable String channel,
        List<Reference> references,
        Map<String, Value> attributes,
        @Nullable Double score) {

    public Event {
        if (activity.isBlank()) {
            throw new IllegalArgumentException("activity must not be blank, event " + id);
        }
        if (score != null && !Double.isFinite(score)) {
            throw new IllegalArgumentException("score must be finite, was " + score + ", event " + id);
        }
        area = area == null || area.isBlank() ? null : area;
        channel = channel == null || channel.isBlank() ? null : channel;
        references = List.copyOf(new LinkedHashSet<>(references));
        attributes.values().forEach(value -> Objects.requireNonNull(value, "attribute value"));
        attributes = Collections.unmodifiableMap(new LinkedHashMap<>(attributes));
    }
}
