package org.hilo.trace.flow;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.hilo.browser.Look;
import org.hilo.browser.Visit;
import org.hilo.platform.TestServer;
import org.hilo.platform.security.Role;
import org.hilo.trace.journey.Journeys;
import org.junit.jupiter.api.Test;

class LiveFlowTest {
    @Test
    void whatWasCommittedIsOnThePageAsSoonAsTheJourneysKnowIt() {
        try (TestServer server = TestServer.start()) {
            TestServer.Visitor leader = server.as(Role.LEADER);
            send(server, leader, "1", "Order placed");
            assertThat(leader.get("/trace/flow?lens=order").body()).contains("Order placed");
        }
    }

    @Test
    void anOpenPageShowsNewEventsByItselfAndTheReaderKeepsTheirPlace() {
        try (TestServer server = TestServer.start();
                Visit visit = Visit.of(server, Role.LEADER, Look.desk("en"))) {
            TestServer.Visitor leader = server.as(Role.LEADER);
            send(server, leader, "1", "Order placed");
            Page page = visit.to("/trace/flow?lens=order").page();
            page.waitForResponse(answer -> answer.url().contains("/trace/live"), () -> {});
            Locator unfolded = page.locator("details.tables");
            unfolded.locator("summary").click();
            send(server, leader, "2", "Order paid");
            assertThat(page.locator("#flow-canvas")).containsText("Order paid");
            assertThat(unfolded).hasAttribute("open", "");
            assertThat(unfolded.locator("summary")).isFocused();
        }
    }

    private static void send(TestServer server, TestServer.Visitor visitor, String id, String activity) {
        long before = server.bean(Journeys.class).version();
        String event = """
                {"specversion":"1.0","id":"%s","source":"shop","type":"%s","subject":"A-9",
                 "time":"2026-11-01T10:0%s:00Z","data":{"references":{"order":"A-9"}}}""".formatted(id, activity, id);
        int status = visitor.with("Content-Type", "application/cloudevents+json")
                .send("POST", "/api/v1/trace/events", event)
                .statusCode();
        assertThat(status).isBetween(200, 202);
        while (server.bean(Journeys.class).version() == before) {
            Thread.onSpinWait();
        }
    }
}
