package org.hilo.trace.thread;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hilo.trace.event.EventSamples.event;

import java.net.http.HttpResponse;
import java.util.List;
import org.hilo.browser.EveryLook;
import org.hilo.browser.SampleWorld;
import org.hilo.platform.TestServer;
import org.hilo.platform.security.Role;
import org.hilo.trace.event.Events;
import org.hilo.trace.journey.Journeys;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AlikePageTest {
    private static final String PAGE = "/trace/thread/alike?lens=order&id=";
    private static final String API = "/api/v1/trace/thread/alike?lens=order&id=";

    @Test
    void theJourneysMostAlike() {
        EveryLook.of("alike", PAGE + "P1003", Role.AGENT);
    }

    @Test
    void aJourneyAloneSaysWhatIsMissing() {
        try (TestServer server = TestServer.start()) {
            server.bean(Events.class).add(List.of(event("1", "Order", "order A-9")));
            server.bean(Journeys.class).catchUp();
            EveryLook.of(server, "alike-alone", PAGE + "A-9", Role.AGENT, 200);
        }
    }

    @Test
    void whatDiffersIsSaidInWords() {
        try (TestServer server = TestServer.start()) {
            server.bean(Events.class)
                    .add(List.of(
                            event("1", "Order", "order A-1"),
                            event("2", "Pay", "order A-1"),
                            event("3", "Order", "order A-2"),
                            event("4", "Call", "order A-2"),
                            event("5", "Pay", "order A-2")));
            server.bean(Journeys.class).catchUp();
            EveryLook.of(server, "alike-differs", PAGE + "A-1", Role.AGENT, 200);
            assertThat(server.as(Role.AGENT)
                            .with("Accept-Language", "es")
                            .get(PAGE + "A-1")
                            .body())
                    .contains("solo en este: Call", "Call <small>solo en este</small>");
        }
    }

    @Test
    void theThreadLeadsToThemAndTheyLeadToTheMap() {
        assertThat(agent().get("/trace/thread/order/P1003").body())
                .contains("/trace/thread/alike?lens=order&amp;id=P1003");
        String page = agent().get(PAGE + "P1003").body();
        assertThat(page)
                .contains("Al menos 10 recorridos más", "/trace/thread/order/P1006", "where=journey+%22P1003%22%2C+%22")
                .doesNotContain("/trace/thread/order/P1001\"");
    }

    @Test
    void aProgramIsToldTheSameWithTheFilterThatSelectsThem() {
        String answer = agent().get(API + "P1003&most=20").body();
        assertThat(answer)
                .contains("\"where\":\"journey \\\"P1003\\\", ", "\"changes\":0,\"likeness\":1.0")
                .contains("\"changes\":1,\"likeness\":0.857");
    }

    @ParameterizedTest
    @ValueSource(strings = {PAGE, API})
    void whatIsNotThereOrNotAllowedIsRefused(String path) {
        assertThat(agent().get(path + "nowhere").statusCode()).isEqualTo(404);
        assertThat(agent().get(path).statusCode()).isEqualTo(404);
        HttpResponse<String> reader = SampleWorld.server().as(Role.READER).get(path + "P1003");
        assertThat(reader.statusCode()).isEqualTo(403);
        assertThat(agent().get(API + "P1003&most=101").statusCode()).isEqualTo(422);
    }

    private static TestServer.Visitor agent() {
        return SampleWorld.server().as(Role.AGENT).with("Accept-Language", "es");
    }
}
