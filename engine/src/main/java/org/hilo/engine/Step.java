package org.hilo.engine;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One event as a step of a journey. */
public record Step(
        long eventId,
        Instant time,
        String activity,
        @Nullable String area,
        @Nullable String channel,
        @Nullable Double score) {}
