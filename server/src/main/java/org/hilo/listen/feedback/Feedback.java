package org.hilo.listen.feedback;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a customer told us about something: a score, a comment, or both.
 *
 * @param eventId the event that brought it
 * @param importId the import that brought that event, if one did
 * @param scale between which scores the customer could choose, where known
 * @param about the customer, order, ticket … that it speaks of
 */
public record Feedback(
        long eventId,
        @Nullable Long importId,
        String source,
        Instant saidAt,
        @Nullable Double score,
        @Nullable Scale scale,
        @Nullable String comment,
        List<About> about) {
    public Feedback {
        if (score == null && comment == null) {
            throw new IllegalArgumentException("feedback needs a score or a comment, event " + eventId);
        }
        about = List.copyOf(about);
    }

    /** The lowest and the highest score that could be given. */
    public record Scale(double lowest, double highest) {}

    /** A thing that feedback speaks of, such as order A-9. */
    public record About(String type, String id) {}
}
