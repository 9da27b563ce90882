package org.hilo.trace.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hilo.trace.event.EventSamples.event;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.hilo.platform.TestServer;
import org.hilo.platform.security.Role;
import org.hilo.platform.storage.Database;
import org.hilo.platform.storage.TestDatabase;
import org.hilo.trace.event.Events;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a server answers that takes requests already and has not read its events yet, and afterwards. */
class ReadingTest {
    private static final Map<String, HttpResponse<String>> EARLY = new TreeMap<>();

    @SuppressWarnings("NullAway.Init")
    private static TestServer server;

    @BeforeAll
    static void start() {
        Database database = TestDatabase.freshDatabase();
        try (TestServer first = TestServer.startOn(TestDatabase.url(database))) {
            first.bean(Events.class).add(List.of(event("1", "Order", "customer 17", "order A-9")));
        }
        server = TestServer.startOn(TestDatabase.url(database), starting -> {
            for (String path : List.of(
                    "/",
                    "/trace/flow?lens=order",
                    "/trace/thread",
                    "/trace/thread/order/A-9",
                    "/trace/handoff",
                    "/trace/funnel",
                    "/trace/design",
                    "/trace/score",
                    "/trace/promise",
                    "/trace/compare",
                    "/trace/identity",
                    "/trace/imports",
                    "/trace/flow/variants.csv",
                    "/api/v1/trace/flow",
                    "/api/v1/trace/variants",
                    "/api/v1/trace/handoff",
                    "/api/v1/trace/funnel",
                    "/api/v1/trace/score?with=passed%20%22Order%22",
                    "/api/v1/trace/promise",
                    "/health/readiness",
                    "/health/liveness")) {
                EARLY.put(path, starting.as(Role.LEADER).get(path));
            }
        });
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/trace/flow?lens=order",
                "/trace/thread",
                "/trace/thread/order/A-9",
                "/trace/handoff",
                "/trace/funnel",
                "/trace/design",
                "/trace/score",
                "/trace/promise",
                "/trace/compare",
                "/trace/identity"
            })
    void aPageSaysThatTheJourneysAreBeingReadAndAsksAgain(String path) {
        HttpResponse<String> early = early(path);
        assertThat(early.statusCode()).isEqualTo(200);
        assertThat(early.headers().firstValue("Cache-Control")).hasValue("no-store");
        assertThat(early.body())
                .contains("Leyendo los recorridos", "hx-get=\"" + path + "\"", "href=\"" + path + "\"")
                .doesNotContain("Todavía no hay eventos");
        assertThat(server.as(Role.LEADER).get(path).body()).doesNotContain("Leyendo los recorridos");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/trace/flow",
                "/api/v1/trace/variants",
                "/api/v1/trace/handoff",
                "/api/v1/trace/funnel",
                "/api/v1/trace/score?with=passed%20%22Order%22",
                "/api/v1/trace/promise"
            })
    void aProgramIsToldToComeBackInsteadOfAWrongZero(String path) {
        HttpResponse<String> early = early(path);
        assertThat(early.statusCode()).isEqualTo(503);
        assertThat(early.headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("application/problem+json"));
        assertThat(early.headers().firstValue("Retry-After")).hasValue("2");
        assertThat(early.body()).contains("urn:hilo:problem:trace.reading");
        assertThat(server.as(Role.LEADER).get(path).statusCode()).isEqualTo(200);
    }

    @Test
    void aFileIsNotWrittenOfHalfTheEvents() {
        assertThat(early("/trace/flow/variants.csv").statusCode()).isEqualTo(503);
    }

    @Test
    void whatNeedsNoJourneysIsThereAtOnce() {
        assertThat(early("/trace/imports").body()).doesNotContain("Leyendo los recorridos");
    }

    @Test
    void theServerIsAliveAndNotReady() {
        assertThat(early("/health/liveness").statusCode()).isEqualTo(200);
        assertThat(early("/health/readiness").statusCode()).isEqualTo(503);
        assertThat(server.anonymous().get("/health/readiness").statusCode()).isEqualTo(200);
    }

    @Test
    void whoeverWaitedIsShownThePage() {
        HttpResponse<String> answer = server.as(Role.LEADER)
                .with("HX-Request", "true")
                .with("HX-Trigger", "reading")
                .get("/trace/flow");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("HX-Refresh")).hasValue("true");
    }

    @Test
    void moreEventsThanWereCountedAreStillNotMoreThanAll() {
        assertThat(new Reading(12, 10)).isEqualTo(new Reading(12, 12));
        assertThat(Reading.NOT_BEGUN.total()).isZero();
    }

    private static HttpResponse<String> early(String path) {
        return Objects.requireNonNull(EARLY.get(path));
    }
}
