package org.hilo.trace.score;

import static org.assertj.core.api.Assertions.assertThat;

import org.hilo.browser.EveryLook;
import org.hilo.browser.SampleWorld;
import org.hilo.platform.TestServer;
import org.hilo.platform.security.Role;
import org.junit.jupiter.api.Test;

class ScorePageTest {
    @Test
    void whatGoesTogetherWithTheScore() {
        EveryLook.of("score", "/trace/score?lens=order", Role.READER);
    }

    @Test
    void aConditionOfOnesOwn() {
        EveryLook.of("score-asked", "/trace/score?lens=order&condition=late+%22Entrega%22", Role.READER);
    }

    @Test
    void withoutEventsItTeaches() {
        EveryLook.of(SampleWorld.empty(), "score-empty", "/trace/score", Role.LEADER, 200);
    }

    @Test
    void theSmallFormsMeanTheSameAsTheText() {
        TestServer.Visitor reader = SampleWorld.server().as(Role.READER);
        String byForm =
                reader.get("/api/v1/trace/score?lens=order&promise=Entrega").body();
        String byText = reader.get("/api/v1/trace/score?lens=order&condition=late+%22Entrega%22")
                .body();
        assertThat(byForm).isEqualTo(byText).contains("\"journeysWith\":20,\"journeysWithout\":40");
        assertThat(reader.get("/trace/score?lens=order&from_activity=Pagar&to_activity=Preparar&hours=30")
                        .statusCode())
                .isEqualTo(200);
        assertThat(reader.get("/trace/score?lens=order&from_activity=Pagar&to_activity=Preparar&hours=many")
                        .statusCode())
                .isEqualTo(422);
    }

    @Test
    void aWrongConditionIsToldBesideItsField() {
        TestServer.Visitor reader = SampleWorld.server().as(Role.READER);
        assertThat(reader.get("/trace/score?lens=order&condition=passd+%22x%22").body())
                .contains("field--wrong");
        assertThat(reader.get("/api/v1/trace/score?lens=order&condition=passd+%22x%22")
                        .statusCode())
                .isEqualTo(422);
    }
}
