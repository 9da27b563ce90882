package org.hilo.trace.journey;

import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongConsumer;
import org.hilo.engine.Event;
import org.hilo.engine.EventTable;
import org.hilo.trace.event.EventTail;
import org.hilo.trace.identity.Identities;
import org.hilo.trace.identity.LinkGraph;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The events in memory, following PostgreSQL: what is new is added; when events were taken away or the rules of identity
 * changed, everything is read again into a new table, and the old one serves until the new one is complete.
 */
final class Projection {
    /** Saved after so many new events … */
    private static final long SAVED_EVENTS = 200_000;

    /** … or when the first of them came so long ago. */
    private static final Duration SAVED_AFTER = Duration.ofMinutes(10);

    /** Rows handed to the table at once: few enough to stay small, many enough that its lock costs nothing. */
    private static final int ADDED_AT_ONCE = 2_000;

    private static final Logger LOG = LoggerFactory.getLogger(Projection.class);

    private final EventTail tail;
    private final Identities identities;
    private final JourneyFolder folder;
    private long unsaved;
    private long lastSave = System.nanoTime();
    private volatile boolean isDistrusted;
    private EventTail.Position position = EventTail.Position.START;
    private volatile EventTable table = new EventTable();
    private volatile @Nullable Reading reading = Reading.NOT_BEGUN;

    Projection(EventTail tail, Identities identities, JourneyFolder folder) {
        this.tail = tail;
        this.identities = identities;
        this.folder = folder;
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
        boolean isFirst = reading != null;
        if (isDistrusted) {
            position = EventTail.Position.START;
        } else if (isFirst) {
            restore();
        }
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
        reading = null;
        unsaved += adding.count;
        saveWhenDue();
        return isFirst || decided || adding.count > 0;
    }

    /** Begins with what was saved, where that is still what the database says. */
    private void restore() {
        JourneyFolder.Saved saved = folder.saved();
        if (saved == null || !saved.anchor().equals(tail.anchor(saved.anchor().last()))) {
            return;
        }
        EventTail.Position now = tail.position(saved.anchor().last());
        LinkGraph graph = identities.begin();
        saved.table().eachReferences((references, id) -> graph.take(id, references));
        identities.adopt(graph);
        table = saved.table();
        position = new EventTail.Position(
                saved.anchor().rewrites(),
                now.identityRewrites(),
                saved.anchor().last());
    }

    private void saveWhenDue() {
        if (unsaved >= SAVED_EVENTS || unsaved > 0 && System.nanoTime() - lastSave >= SAVED_AFTER.toNanos()) {
            save();
        }
    }

    /** Saves the journeys as they are, unless nothing is new. */
    synchronized void save() {
        EventTail.Anchor anchor = unsaved == 0 ? null : tail.anchor(position.last());
        if (anchor == null || anchor.rewrites() != position.rewrites()) {
            return;
        }
        lastSave = System.nanoTime();
        try {
            folder.save(table, anchor);
            unsaved = 0;
        } catch (UncheckedIOException e) {
            LOG.warn("the journeys could not be saved, so the next start reads more events again", e);
        }
    }

    /** Shows nothing more of what is in memory and in files; the next round reads everything again. */
    void distrust() {
        isDistrusted = true;
        reading = Reading.NOT_BEGUN;
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
        EventTable fresh = folder.create();
        LinkGraph graph = identities.begin();
        long total = reading == null ? 0 : tail.count();
        Adding adding = new Adding(fresh, graph, read -> tell(read, total));
        position = tail.readAfter(0, adding::add);
        adding.finish();
        identities.adopt(graph);
        table = fresh;
        reading = null;
        isDistrusted = false;
        unsaved = adding.count;
        save();
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
