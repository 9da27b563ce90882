package org.hilo.trace.event;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.hilo.engine.Reference;
import org.hilo.engine.Value;
import org.jspecify.annotations.Nullable;

/**
 * An event with where it came from.
 *
 * @param eventId its place in the order of arrival
 * @param time when it happened
 * @param receivedAt when we were told
 * @param timeFromReceipt true when nobody said when it happened, and the time of receipt stands in
 * @param importId the import that brought it; null when it came through the API
 * @param references the objects it speaks of
 */
public record StoredEvent(
        long eventId,
        String source,
        String id,
        String activity,
        Instant time,
        Instant receivedAt,
        boolean timeFromReceipt,
        @Nullable String comment,
        @Nullable Long importId,
        List<Reference> references,
        Map<String, Value> attributes) {
    public StoredEvent {
        references = List.copyOf(references);
        attributes = Map.copyOf(attributes);
    }
}
