package org.hilo.trace.event;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import org.hilo.intake.CloudEvents;
import org.hilo.intake.Incoming;
import org.hilo.intake.IncomingEvent;
import org.hilo.intake.Refusal;
import org.jspecify.annotations.Nullable;

/** Takes the documents of one request in: portion by portion, or, when strict, all of them or none. */
final class EventIntake {
    /** Events committed together: enough for speed, few enough that a stream of any length needs little memory. */
    private static final int PORTION = 500;

    /** Long events make a portion smaller: what is under way stays some tens of megabytes, whatever a stream holds. */
    private static final long PORTION_CHARS = 4_000_000;

    /** Portions under way at once: one is read while others are written. */
    private static final int PORTIONS_UNDER_WAY = 4;

    /** All or nothing needs all of it in memory and in one transaction. */
    static final int STRICT_EVENTS_MAX = 10_000;

    private static final int LISTED_MAX = 1_000;

    private final Events events;
    private final Instant receivedAt;
    private final Locale language;
    private final boolean isStrict;
    private final List<IncomingEvent> portion = new ArrayList<>();
    private final Deque<CompletableFuture<Receipt>> underWay = new ArrayDeque<>();
    private final List<EventsAnswer.Refused> listed = new ArrayList<>();
    private Receipt sum = Receipt.NOTHING;
    private long refused;
    private long portionChars;

    EventIntake(Events events, Instant receivedAt, Locale language, boolean isStrict) {
        this.events = events;
        this.receivedAt = receivedAt;
        this.language = language;
        this.isStrict = isStrict;
    }

    /** More events than a strict request may have. */
    static final class TooManyEvents extends RuntimeException {
        private static final long serialVersionUID = 1L;

        TooManyEvents() {
            super("too many events", null, false, false);
        }
    }

    void takeAll(JsonDocuments documents) throws IOException {
        for (JsonDocuments.Document next = documents.next(); next != null; next = documents.next()) {
            take(next);
        }
    }

    void take(JsonDocuments.Document document) {
        Incoming incoming =
                switch (document) {
                    case JsonDocuments.Document.Text(String json, long number) -> {
                        portionChars += json.length();
                        yield CloudEvents.parse(json, number, receivedAt);
                    }
                    case JsonDocuments.Document.Broken(Refusal refusal) -> refusal;
                };
        switch (incoming) {
            case Refusal refusal -> refuse(refusal);
            case IncomingEvent event -> accept(event);
        }
    }

    private void accept(IncomingEvent event) {
        @Nullable Refusal refusal = Events.refusalOf(event, "");
        if (refusal != null) {
            refuse(refusal);
            return;
        }
        portion.add(event);
        if (isStrict && portion.size() > STRICT_EVENTS_MAX) {
            throw new TooManyEvents();
        }
        if (!isStrict && (portion.size() == PORTION || portionChars >= PORTION_CHARS)) {
            handOn();
        }
    }

    private void refuse(Refusal refusal) {
        refused++;
        if (listed.size() < LISTED_MAX) {
            listed.add(EventsAnswer.Refused.of(refusal, language));
        }
    }

    private void handOn() {
        underWay.add(events.submit(portion, null));
        portion.clear();
        portionChars = 0;
        if (underWay.size() >= PORTIONS_UNDER_WAY) {
            sum = sum.plus(underWay.remove().join());
        }
    }

    /** Commits what is left; everything that the answer calls accepted is durable. */
    EventsAnswer finish() {
        if (!isStrict || refused == 0) {
            handOn();
        }
        while (!underWay.isEmpty()) {
            sum = sum.plus(underWay.remove().join());
        }
        return new EventsAnswer(sum.accepted(), sum.duplicates(), refused, List.copyOf(listed));
    }
}
