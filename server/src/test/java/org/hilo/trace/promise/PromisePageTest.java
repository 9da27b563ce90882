package org.hilo.trace.promise;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.hilo.browser.EveryLook;
import org.hilo.browser.SampleWorld;
import org.hilo.platform.TestServer;
import org.hilo.platform.security.Role;
import org.junit.jupiter.api.Test;

class PromisePageTest {
    @Test
    void keptLateAndNever() {
        EveryLook.of("promise", "/trace/promise", Role.ANALYST);
    }

    @Test
    void withoutEventsItTeaches() {
        EveryLook.of(SampleWorld.empty(), "promise-empty", "/trace/promise", Role.LEADER, 200);
    }

    @Test
    void programsAndFilesGetTheSameNumbers() {
        TestServer.Visitor reader = SampleWorld.server().as(Role.READER);
        assertThat(reader.get("/api/v1/trace/promise").body())
                .contains("\"name\":\"Entrega\"", "\"made\":60,\"kept\":40,\"late\":20,\"never\":0,\"open\":0");
        assertThat(reader.get("/trace/promise/promises.csv").body()).contains("\"Entrega\",60,40,20,0,0,40,");
    }

    @Test
    void aPromiseIsDeclaredAndWithdrawn() {
        TestServer.Visitor analyst = SampleWorld.server().as(Role.ANALYST);
        HttpResponse<String> declared = analyst.postForm(
                "/trace/promise",
                "name=Preparar+pronto&attribute=entrega_prometida&delivered=Preparar&by=exact&lens=order");
        try {
            assertThat(declared.statusCode()).isEqualTo(302);
            assertThat(analyst.get("/api/v1/trace/promise").body())
                    .contains("\"name\":\"Preparar pronto\"")
                    .contains("\"made\":60,\"kept\":60");
        } finally {
            analyst.postForm("/trace/promise/withdraw", "name=Preparar+pronto&lens=order");
        }
        assertThat(analyst.get("/api/v1/trace/promise").body()).doesNotContain("Preparar pronto");
    }

    @Test
    void aPromiseWithoutANameIsToldBesideTheField() {
        HttpResponse<String> answer = SampleWorld.server()
                .as(Role.ANALYST)
                .postForm("/trace/promise", "name=&attribute=entrega_prometida&delivered=Preparar&lens=order");
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("field--wrong", "promise-field-name");
    }

    @Test
    void readersDeclareNothing() {
        HttpResponse<String> answer =
                SampleWorld.server().as(Role.READER).postForm("/trace/promise", "name=x&attribute=y&delivered=z");
        assertThat(answer.statusCode()).isEqualTo(403);
    }
}
