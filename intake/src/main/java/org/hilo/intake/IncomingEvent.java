package org.hilo.intake;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One thing that happened, as a file or message told it.
 *
 * @param source the system that says so; with {@code id} it makes the event known again
 * @param id unique within the source; derived from the content where the source gives none
 * @param timeFromReceipt true when the source gave no time and the time of receipt stands in for it
 * @param attributes values are {@link String}, {@link Double} (finite), {@link Instant} or {@link Boolean}
 * @param score what the customer answered, in the units of the source
 * @param scale between which scores the customer could choose, where the source says so
 * @param line the line, row or position in the file, starting at 1
 */
public record IncomingEvent(
        String source,
        String id,
        String activity,
        Instant time,
        boolean timeFromReceipt,
        @Nullable String area,
        @Nullable String channel,
        List<Reference> references,
        Map<String, Object> attributes,
        @Nullable Double score,
        @Nullable Scale scale,
        @Nullable String comment,
        long line)
        implements Incoming {

    public IncomingEvent {
        references = List.copyOf(references);
        attributes = Attributes.copyOf(attributes);
    }

    /** An event whose source says nothing of a scale. */
    public IncomingEvent(
            String source,
            String id,
            String activity,
            Instant time,
            boolean timeFromReceipt,
            @Nullable String area,
            @Nullable String channel,
            List<Reference> references,
            Map<String, Object> attributes,
            @Nullable Double score,
            @Nullable String comment,
            long line) {
        this(
                source,
                id,
                activity,
                time,
                timeFromReceipt,
                area,
                channel,
                references,
                attributes,
                score,
                null,
                comment,
                line);
    }
}
