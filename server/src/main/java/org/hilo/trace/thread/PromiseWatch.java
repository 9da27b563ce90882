package org.hilo.trace.thread;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.hilo.engine.Journey;
import org.hilo.engine.Promise;
import org.hilo.engine.Step;
import org.hilo.engine.Value;
import org.hilo.trace.event.StoredEvent;
import org.jspecify.annotations.Nullable;

/**
 * One promise held against one journey, by the engine's own rule: the first step that carries the attribute says until
 * when, the first delivering step says whether.
 *
 * @param due the last instant in time
 * @param promised the step that made the promise
 * @param delivery the step that delivered, null while none did
 */
record PromiseWatch(
        Promise promise,
        Instant due,
        Step promised,
        @Nullable Step delivery) {

    static @Nullable PromiseWatch of(Promise promise, Journey journey, Map<Long, StoredEvent> events) {
        for (Step step : journey.steps()) {
            StoredEvent event = events.get(step.eventId());
            Value value = event == null ? null : event.attributes().get(promise.attribute());
            if (value instanceof Value.Time(Instant until)) {
                return new PromiseWatch(promise, lastInstant(promise, until), step, delivery(promise, journey.steps()));
            }
        }
        return null;
    }

    boolean isBroken(Instant now) {
        Step delivered = delivery;
        return delivered == null ? now.isAfter(due) : delivered.time().isAfter(due);
    }

    /** Positive when it came late. */
    double lateSeconds() {
        Step delivered = delivery;
        return delivered == null
                ? Double.NaN
                : Duration.between(due, delivered.time()).toMillis() / 1000.0;
    }

    private static @Nullable Step delivery(Promise promise, List<Step> steps) {
        return steps.stream()
                .filter(s -> s.activity().equals(promise.delivered()))
                .findFirst()
                .orElse(null);
    }

    private static Instant lastInstant(Promise promise, Instant until) {
        return switch (promise.by()) {
            case Promise.Exact() -> until;
            case Promise.Day(ZoneId zone) -> {
                LocalDate day = until.atZone(zone).toLocalDate();
                yield day.plusDays(1).atStartOfDay(zone).toInstant().minusMillis(1);
            }
        };
    }
}
