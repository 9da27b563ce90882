package org.hilo.trace.event;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import org.hilo.intake.IncomingEvent;
import org.hilo.intake.Refusal;
import org.hilo.listen.feedback.Feedback;
import org.hilo.listen.feedback.Feedbacks;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Everything that happened: add what is new, undo what an import brought. */
@Service
public class Events implements DisposableBean {
    private final EventStore store;
    private final Feedbacks feedbacks;
    private final InstantSource clock;
    private final TransactionTemplate transaction;
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    private final EventCommitter committer;

    Events(EventStore store, Feedbacks feedbacks, InstantSource clock, PlatformTransactionManager transactions) {
        this.store = store;
        this.feedbacks = feedbacks;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
        this.committer = new EventCommitter(
                units -> transaction.execute(status -> write(units)), () -> listeners.forEach(Runnable::run));
    }

    /** Why this event cannot be kept; null when it can. Every event must pass before it is added. */
    public static @Nullable Refusal refusalOf(IncomingEvent event, String file) {
        return EventCheck.refusalOf(event, file);
    }

    /** Commits these events together; what is known already is left as it was. Returns when they are durable. */
    public Receipt add(List<IncomingEvent> events) {
        return submit(events, null).join();
    }

    /** The same for events that an import brings, and an undo takes away. */
    public Receipt add(List<IncomingEvent> events, long importId) {
        return submit(events, importId).join();
    }

    /** Takes events in without waiting; the receipt comes when they are durable. */
    public CompletableFuture<Receipt> submit(List<IncomingEvent> events, @Nullable Long importId) {
        return events.isEmpty()
                ? CompletableFuture.completedFuture(Receipt.NOTHING)
                : committer.submit(new Unit(events, importId));
    }

    /** Takes away what an import brought, with the feedback in it; answers how many events that were. */
    public long undo(long importId) {
        Long removed = transaction.execute(status -> {
            long events = store.removeOfImport(importId); // first: it lifts the time limit of the transaction
            feedbacks.removeOfImport(importId);
            return events;
        });
        listeners.forEach(Runnable::run);
        return removed == null ? 0 : removed;
    }

    /** How many events an import has brought so far. */
    public long countOfImport(long importId) {
        return store.countOfImport(importId);
    }

    /** Single events with where they came from, in the order of arrival. */
    public List<StoredEvent> find(Collection<Long> eventIds) {
        return store.find(eventIds);
    }

    /** Runs this, quickly, after every commit in this process. */
    public void whenCommitted(Runnable listener) {
        listeners.add(listener);
    }

    private List<Receipt> write(List<Unit> units) {
        Instant now = clock.instant();
        List<EventRows.Row> rows = new ArrayList<>();
        for (Unit unit : units) {
            unit.events().forEach(event -> rows.add(new EventRows.Row(event, unit.importId())));
        }
        Map<EventStore.Key, Long> numbers = new HashMap<>(store.insert(rows, now));
        List<Feedback> feedback = new ArrayList<>();
        List<Receipt> receipts = new ArrayList<>();
        for (Unit unit : units) {
            List<EventStore.Key> known = new ArrayList<>();
            for (IncomingEvent event : unit.events()) {
                // the first of equals got the number; taking it out makes the others duplicates
                EventStore.Key key = new EventStore.Key(event.source(), event.id());
                Long number = numbers.remove(key);
                if (number == null) {
                    known.add(key);
                } else if (event.score() != null || event.comment() != null) {
                    feedback.add(feedback(event, number, unit.importId()));
                }
            }
            int accepted = unit.events().size() - known.size();
            receipts.add(new Receipt(accepted, known.size(), knownFrom(known, unit.importId())));
        }
        feedbacks.add(feedback);
        return receipts;
    }

    /** Which other imports had brought what this one brings again; not asked for events that no import brings. */
    private Map<Long, Long> knownFrom(List<EventStore.Key> known, @Nullable Long importId) {
        if (importId == null || known.isEmpty()) {
            return Map.of();
        }
        Map<Long, Long> from = store.importsOf(known);
        from.remove(importId);
        return from;
    }

    private static Feedback feedback(IncomingEvent event, long number, @Nullable Long importId) {
        return new Feedback(
                number,
                importId,
                event.source(),
                event.time(),
                event.score(),
                event.scale() == null
                        ? null
                        : new Feedback.Scale(
                                event.scale().lowest(), event.scale().highest()),
                event.comment(),
                event.references().stream()
                        .map(reference -> new Feedback.About(reference.type(), reference.id()))
                        .toList());
    }

    @Override
    public void destroy() {
        committer.close();
    }
}
