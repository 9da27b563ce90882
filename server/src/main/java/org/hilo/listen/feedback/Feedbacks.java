package org.hilo.listen.feedback;

import java.util.Collection;
import java.util.List;
import org.springframework.stereotype.Service;

/** All feedback: what was said, found by the events that brought it. */
@Service
public class Feedbacks {
    private final FeedbackStore store;

    Feedbacks(FeedbackStore store) {
        this.store = store;
    }

    /** Keeps what came with new events, in the transaction that keeps the events. */
    public void add(List<Feedback> feedback) {
        if (!feedback.isEmpty()) {
            store.add(feedback);
        }
    }

    /** What these events said (the steps of a customer's journey, for example), in order of time. */
    public List<Feedback> ofEvents(Collection<Long> eventIds) {
        return eventIds.isEmpty() ? List.of() : store.ofEvents(eventIds);
    }

    /** The latest that was said, by whomever. */
    public List<Feedback> latest(int count) {
        return store.latest(count);
    }

    /** Takes away what an import brought; answers how many that were. */
    public long removeOfImport(long importId) {
        return store.removeOfImport(importId);
    }
}
