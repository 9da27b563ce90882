package org.hilo.trace.event;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.hilo.intake.IncomingEvent;
import org.hilo.intake.Reference;
import org.hilo.listen.feedback.FeedbackSamples;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;

/** Events for tests, and the door to events over a test's own database. */
public final class EventSamples {
    public static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");

    private EventSamples() {}

    public static Events events(DataSource source) {
        return new Events(
                new EventStore(new JdbcTemplate(source), JdbcClient.create(source)),
                FeedbackSamples.feedbacks(source),
                InstantSource.fixed(NOW),
                new JdbcTransactionManager(source));
    }

    public static EventTail tail(DataSource source) {
        return new EventTail(new EventTailStore(source));
    }

    /** An event of source "shop" with references written as {@code customer 17}. */
    public static IncomingEvent event(String id, String activity, String... references) {
        return event("shop", id, activity, NOW, references);
    }

    public static IncomingEvent event(String source, String id, String activity, Instant time, String... references) {
        return full(source, id, activity, time, Map.of(), null, null, references);
    }

    public static IncomingEvent full(
            String source,
            String id,
            String activity,
            Instant time,
            Map<String, Object> attributes,
            @Nullable Double score,
            @Nullable String comment,
            String... references) {
        List<Reference> list = new ArrayList<>();
        for (String reference : references) {
            String[] parts = reference.split(" ", 2);
            list.add(new Reference(parts[0], parts[1]));
        }
        return new IncomingEvent(source, id, activity, time, false, null, null, list, attributes, score, comment, 1);
    }
}
