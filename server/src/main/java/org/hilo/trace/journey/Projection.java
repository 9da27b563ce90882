package org.hilo.trace.journey;

import java.util.ArrayList;
import java.util.List;
import java.util.function.LongConsumer;
import org.hilo.engine.Event;
import org.hilo.engine.EventTable;
import org.hilo.trace.event.EventTail;
import org.hilo.trace.identity.Identities;
import org.hilo.trace.identity.LinkGraph;
import org.jspecify.annotations.Nullable;

/**
 * The events in memory, following PostgreSQL: what is new is added; when events were taken away or the rules of identity
 * changed, everything is read again into a new table, and the old one serves until the new one is complete.
 */
final class Projection {
    /** Rows handed to the table at once: few enough to stay small, many enough that its lock costs nothing. */
    private static final int ADDED_AT_ONCE = 2_000;

    private final EventTail tail;
    private final Identities identities;
    private EventTail.Position position = EventTail.Position.START;
    private volatile EventTable table = new EventTable();
    private volatile @Nullable Reading reading = Reading.NOT_BEGUN;

    Projection(EventTail tail, Identities identities) {
        this.tail = tail;
        this.identities = identities;
    }

    EventTable table() {
        return table;
    }

    /** How far the first reading is; null when it has ended. */
    @Nullable
    Reading reading() {
        return reading;
    }

    /** Brings the table up to what is committed; true when anything changed. */
    synchronized boolean catchUp() {
        EventTail.Position now = tail.position(position.last());
        boolean decided = now.identityRewrites() != position.identityRewrites();
        if (now.rewrites() != position.rewrites() || (decided && identities.isOutdated())) {
            readAll();
            return true;
        }
        if (decided) {
            identities.decideAgain();
        }
        LinkGraph graph = identities.graph();
        Adding adding = new Adding(table, graph, read -> {});
        EventTail.Position reached = readInto(adding);
        if (reached.rewrites() != now.rewrites()) {
            readAll();
            return true;
        }
        position = new EventTail.Position(now.rewrites(), now.identityRewrites(), reached.last());
        if (adding.isNewToIdentity) {
            identities.join();
        }
        return decided || adding.count > 0;
    }

    /** When it breaks in the middle, the table holds a part that nobody can name: the next round reads everything again. */
    private EventTail.Position readInto(Adding adding) {
        boolean isComplete = false;
        try {
            EventTail.Position reached = tail.readAfter(position.last(), adding::add);
            adding.finish();
            isComplete = true;
            return reached;
        } finally {
            if (!isComplete) {
                position = EventTail.Position.START;
            }
        }
    }

    /** Forgets everything and reads it again. */
    synchronized void readAll() {
        EventTable fresh = new EventTable();
        LinkGraph graph = identities.begin();
        long total = reading == null ? 0 : tail.count();
        Adding adding = new Adding(fresh, graph, read -> tell(read, total));
        position = tail.readAfter(0, adding::add);
        adding.finish();
        identities.adopt(graph);
        table = fresh;
        reading = null;
    }

    private void tell(long read, long total) {
        if (reading != null) {
            reading = new Reading(read, total);
        }
    }

    /** Collects rows and hands them on in portions. */
    private static final class Adding {
        private final EventTable table;
        private final LinkGraph graph;
        private final LongConsumer progress;
        private final List<Event> portion = new ArrayList<>();
        private boolean isNewToIdentity;
        private long count;

        Adding(EventTable table, LinkGraph graph, LongConsumer progress) {
            this.table = table;
            this.graph = graph;
            this.progress = progress;
        }

        void add(Event event) {
            count++;
            isNewToIdentity |= graph.take(event.id(), event.references());
            portion.add(event);
            if (portion.size() == ADDED_AT_ONCE) {
                finish();
            }
        }

        void finish() {
            if (!portion.isEmpty()) {
                table.addAll(portion);
                portion.clear();
                progress.accept(count);
            }
        }
    }
}
