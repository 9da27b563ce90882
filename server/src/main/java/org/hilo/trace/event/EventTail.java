package org.hilo.trace.event;

import java.util.UUID;
import java.util.function.Consumer;
import org.hilo.engine.Event;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * Reads events in the order of their commits, and never misses one. A number is drawn only by the one writer whose turn it
 * is, and the turn ends when the commit can be seen (see {@code trace.take_turn} in the migration); so nothing smaller can
 * appear after a reader has seen a number, and "everything after the last one" is complete. Numbers have gaps, because
 * duplicates draw one too.
 */
@Service
public class EventTail {
    private final EventTailStore store;

    EventTail(EventTailStore store) {
        this.store = store;
    }

    /**
     * How far somebody has read.
     *
     * @param rewrites how often events had been taken away until then; when that has changed, what was read is no longer true
     * @param identityRewrites how often decisions about identity had changed until then
     * @param last the last event read
     */
    public record Position(long rewrites, long identityRewrites, long last) {
        public static final Position START = new Position(-1, -1, 0);
    }

    /** Where a reader would stand who had read everything, judged by the counters alone. */
    public Position position(long last) {
        return store.position(last);
    }

    /** Hands on every event after the given one; answers where the reader stands then, all of one moment. */
    public Position readAfter(long last, Consumer<Event> reader) {
        return store.readAfter(last, reader);
    }

    /**
     * What tells whether what was read until an event is still what the database says.
     *
     * @param history of the database, which no other one has
     * @param rewrites how often events had been taken away until then
     * @param last the last event read
     * @param receivedMicros when it was received, which an event of the same number from after a restored backup would not say
     */
    public record Anchor(UUID history, long rewrites, long last, long receivedMicros) {}

    /** The anchor of a reader who stands at an event; null when there is no such event. */
    public @Nullable Anchor anchor(long last) {
        return store.anchor(last);
    }

    /** How many events there are. */
    public long count() {
        return store.count();
    }
}
