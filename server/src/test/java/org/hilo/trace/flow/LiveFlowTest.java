package org.hilo.trace.flow;

import static org.assertj.core.api.Assertions.assertThat;

import org.hilo.platform.TestServer;
import org.hilo.platform.security.Role;
import org.hilo.trace.journey.Journeys;
import org.junit.jupiter.api.Test;

class LiveFlowTest {
    @Test
    void whatWasCommittedIsOnThePageAsSoonAsTheJourneysKnowIt() {
        try (TestServer server = TestServer.start()) {
            TestServer.Visitor leader = server.as(Role.LEADER);
            long before = server.bean(Journeys.class).version();
            String event = """
                    {"specversion":"1.0","id":"1","source":"shop","type":"Order placed","subject":"A-9",
                     "time":"2026-11-01T10:00:00Z","data":{"references":{"order":"A-9"}}}""";
            int status = leader.with("Content-Type", "application/cloudevents+json")
                    .send("POST", "/api/v1/trace/events", event)
                    .statusCode();
            assertThat(status).isBetween(200, 202);
            while (server.bean(Journeys.class).version() == before) {
                Thread.onSpinWait();
            }
            assertThat(leader.get("/trace/flow?lens=order").body()).contains("Order placed");
        }
    }
}
