package org.hilo.trace.journey;

import java.time.Duration;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Tells open pages that the journeys have changed, so that they show it without being asked. */
@RestController
class LiveResource {
    /** Short, because a server that stops waits for the requests that it still answers. */
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final Journeys journeys;

    LiveResource(Journeys journeys) {
        this.journeys = journeys;
    }

    record Now(long version) {}

    /** Answers at once when the caller knows another version than this one, else when news come or patience ends. */
    @GetMapping("/trace/live")
    Now now(@RequestParam(defaultValue = "-1") long after) throws InterruptedException {
        return new Now(journeys.awaitNews(after, PATIENCE));
    }
}
