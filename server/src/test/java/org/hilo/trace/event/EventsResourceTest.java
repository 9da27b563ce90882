package org.hilo.trace.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import org.hilo.platform.TestServer;
import org.hilo.platform.security.Role;
import org.hilo.trace.journey.Journeys;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class EventsResourceTest {
    private static final String ADDRESS = "/api/v1/trace/events";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    @SuppressWarnings("NullAway.Init")
    private static TestServer server;

    @BeforeAll
    static void start() {
        server = TestServer.start();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void oneEventIsTakenOnceAndShows() {
        String event = event("one", "1", "2026-01-01T10:00:00Z", "order 1");
        assertThat(answer(post("application/cloudevents+json", event), 200)).isEqualTo("1 accepted");
        assertThat(answer(post("application/cloudevents+json; charset=utf-8", event), 200))
                .isEqualTo("1 duplicate");
        server.bean(Journeys.class).catchUp();
        assertThat(server.bean(Journeys.class).log("order").journey("1")).isPresent();
    }

    @Test
    void aBatchKeepsTheGoodAndNamesTheBad() {
        String batch = "[" + event("batch", "1", "2026-01-01T10:00:00Z", "order 2") + ", {\"id\": 5},\n"
                + event("batch", "2", "yesterday", "order 2") + ","
                + event("batch", "3", "2026-01-01T10:00:01Z", "order 2")
                + "]";
        HttpResponse<String> response = post("application/cloudevents-batch+json", batch);
        assertThat(answer(response, 200)).isEqualTo("2 accepted 2 refused");
        JsonNode bad = JSON.readTree(response.body()).get("refusals").get(1);
        assertThat(bad.get("line").asInt()).isEqualTo(3);
        assertThat(bad.get("field").asString()).isEqualTo("time");
        assertThat(bad.get("value").asString()).isEqualTo("yesterday");
        assertThat(bad.get("reason").asString()).isEqualTo("bad-time");
        assertThat(bad.get("message").asString()).contains("yesterday");
    }

    @Test
    void aStreamOfLinesKeepsTheGoodAndNamesTheBadByLine() {
        StringBuilder lines = new StringBuilder();
        for (int i = 0; i < 1_700; i++) {
            lines.append(event("lines", "" + i, "2026-01-01T10:00:00Z", "order " + i))
                    .append(i % 2 == 0 ? "\n" : "\r\n");
        }
        lines.append("\n{broken\n").append(event("lines", "0", "2026-01-01T10:00:00Z", "order 0"));
        HttpResponse<String> response = post("application/x-ndjson", lines.toString());
        assertThat(answer(response, 200)).isEqualTo("1700 accepted 1 duplicate 1 refused");
        assertThat(JSON.readTree(response.body())
                        .get("refusals")
                        .get(0)
                        .get("line")
                        .asInt())
                .isEqualTo(1_702);
    }

    @Test
    void strictTakesAllOrNothing() {
        String good = event("strict", "1", "2026-01-01T10:00:00Z", "order 3");
        String bad = event("strict", "2", "never", "order 3");
        assertThat(answer(post("?strict=true", "application/x-ndjson", good + "\n" + bad), 422))
                .isEqualTo("1 refused");
        assertThat(answer(post("?strict=true", "application/x-ndjson", good), 200))
                .isEqualTo("1 accepted");
    }

    @Test
    void strictHasALimitAndSaysSo() {
        StringBuilder lines = new StringBuilder();
        for (int i = 0; i <= EventIntake.STRICT_EVENTS_MAX; i++) {
            lines.append(event("many", "" + i, "2026-01-01T10:00:00Z", "order 4"))
                    .append('\n');
        }
        HttpResponse<String> response = post("?strict=true", "application/x-ndjson", lines.toString());
        assertThat(response.statusCode()).isEqualTo(413);
        assertThat(response.body()).contains("10,000");
    }

    @Test
    void binaryModeCarriesTheEventInHeaders() {
        HttpResponse<String> response = server.as(Role.ANALYST)
                .with("ce-specversion", "1.0")
                .with("ce-id", "b%201")
                .with("ce-source", "binary")
                .with("ce-type", "Paid")
                .with("ce-time", "2026-01-01T10:00:00Z")
                .with("ce-subject", "order/77")
                .with("Content-Type", "application/json")
                .send("POST", ADDRESS, "{\"amount\": 5}");
        assertThat(answer(response, 200)).isEqualTo("1 accepted");
    }

    @Test
    void whatIsNoEventIsRefusedAsAWhole() {
        assertThat(answer(post("application/cloudevents+json", "[]"), 422)).isEqualTo("1 refused");
        assertThat(answer(post("application/cloudevents+json", "{} {}"), 422)).isEqualTo("1 refused");
        assertThat(answer(post("application/cloudevents-batch+json", "{}"), 422))
                .isEqualTo("1 refused");
        assertThat(answer(post("application/cloudevents-batch+json", "[{"), 422))
                .isEqualTo("1 refused");
        assertThat(answer(post("application/cloudevents-batch+json", "[]"), 200))
                .isEmpty();
        assertThat(answer(post("application/json", "[ ]"), 200)).isEmpty();
        assertThat(post("text/csv", "a;b").statusCode()).isEqualTo(415);
    }

    @Test
    void nulAndHalfLettersAreRefusedAndSpoilNothing() {
        String batch = "[" + event("hostile", "1\\u0000", "2026-01-01T10:00:00Z", "order 5") + ","
                + event("hostile", "2\\ud800", "2026-01-01T10:00:00Z", "order 5") + ","
                + event("hostile", "3", "2026-01-01T10:00:00Z", "order 5") + "]";
        assertThat(answer(post("application/cloudevents-batch+json", batch), 200))
                .isEqualTo("1 accepted 2 refused");
    }

    @Test
    void aDocumentOfMegabytesIsRefusedAndTheNextIsTaken() {
        String huge = event("huge", "x".repeat(JsonDocuments.DOCUMENT_BYTES_MAX), "2026-01-01T10:00:00Z", "order 6");
        String lines = huge + "\n" + event("huge", "2", "2026-01-01T10:00:00Z", "order 6");
        HttpResponse<String> response = post("application/x-ndjson", lines);
        assertThat(answer(response, 200)).isEqualTo("1 accepted 1 refused");
        assertThat(JSON.readTree(response.body())
                        .get("refusals")
                        .get(0)
                        .get("reason")
                        .asString())
                .isEqualTo("too-large");
        assertThat(post("application/cloudevents+json", huge).statusCode()).isEqualTo(413);
    }

    @Test
    void refusalsSpeakTheCallersLanguage() {
        HttpResponse<String> response = server.as(Role.ANALYST)
                .with("Accept-Language", "es-CL")
                .with("Content-Type", "application/cloudevents+json")
                .send("POST", ADDRESS, event("es", "1", "ayer", "order 1"));
        assertThat(JSON.readTree(response.body())
                        .get("refusals")
                        .get(0)
                        .get("message")
                        .asString())
                .contains("fecha");
    }

    @Test
    void onlyWhoMayImportMaySend() {
        for (Role role : List.of(Role.OWNER, Role.AGENT, Role.READER)) {
            assertThat(server.as(role).postJson(ADDRESS, "[]").statusCode()).isEqualTo(403);
        }
        assertThat(server.withToken("unknown").postJson(ADDRESS, "[]").statusCode())
                .isEqualTo(401);
    }

    private static String event(String source, String id, String time, String reference) {
        String[] parts = reference.split(" ", 2);
        return """
                {"specversion":"1.0","source":"%s","id":"%s","type":"Ordered","time":"%s","subject":"%s/%s","data":{"note":"a, ] \\"b\\" }"}}""".formatted(source, id, time, parts[0], parts[1]).strip();
    }

    private static HttpResponse<String> post(String type, String body) {
        return post("", type, body);
    }

    private static HttpResponse<String> post(String query, String type, String body) {
        return server.as(Role.ANALYST).with("Content-Type", type).send("POST", ADDRESS + query, body);
    }

    private static String answer(HttpResponse<String> response, int status) {
        assertThat(response.statusCode()).as(response.body()).isEqualTo(status);
        JsonNode answer = JSON.readTree(response.body());
        StringBuilder said = new StringBuilder();
        for (String part : List.of("accepted", "duplicate", "refused")) {
            if (answer.get(part).asLong() > 0) {
                said.append(' ').append(answer.get(part).asLong()).append(' ').append(part);
            }
        }
        return said.toString().strip();
    }
}
