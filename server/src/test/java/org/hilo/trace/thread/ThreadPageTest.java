package org.hilo.trace.thread;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.hilo.browser.EveryLook;
import org.hilo.browser.SampleWorld;
import org.hilo.platform.TestServer;
import org.hilo.platform.security.Role;
import org.junit.jupiter.api.Test;

class ThreadPageTest {
    @Test
    void aThreadThatBroke() {
        EveryLook.of("thread", "/trace/thread/customer/C3", Role.AGENT);
    }

    @Test
    void lookingForAThread() {
        EveryLook.of("threads", "/trace/thread?find=", Role.AGENT);
    }

    @Test
    void whatIsNotThereTeaches() {
        EveryLook.of(SampleWorld.server(), "thread-not-found", "/trace/thread/order/nowhere", Role.AGENT, 404);
    }

    @Test
    void withoutEventsItTeaches() {
        EveryLook.of(SampleWorld.empty(), "threads-empty", "/trace/thread", Role.LEADER, 200);
    }

    @Test
    void theBrokenPromiseStandsWhereItCameDueAndTheCustomerSpeaksInQuotes() {
        String page = agent().get("/trace/thread/order/P1003").body();
        int due = page.indexOf("Vence «Entrega» sin cumplirse");
        assertThat(due)
                .isPositive()
                .isLessThan(page.indexOf("<b>Llamar</b>"))
                .isGreaterThan(page.indexOf("<b>Preparar</b>"));
        assertThat(page).contains("«Esperé cuatro días y nadie avisó.»").contains("class=\"fibres\"");
        assertThat(page).contains("/trace/thread/customer/C3");
    }

    @Test
    void aKeptPromiseBreaksNothing() {
        assertThat(agent().get("/trace/thread/order/P1001").body())
                .doesNotContain("class=\"fibres\"")
                .contains("ninguna promesa rota");
    }

    @Test
    void aReferenceLeadsToItsThreads() {
        HttpResponse<String> answer = agent().get("/trace/thread?find=P1003");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("/trace/thread/customer/C3", "/trace/thread/order/P1003");
        assertThat(agent().get("/trace/thread?find=zzz").body()).contains("Nada se llama «zzz»");
    }

    @Test
    void anIdWithSignsThatAPathCannotHoldGoesIntoTheQuery() {
        assertThat(ThreadView.link("order", "A/9;x")).isEqualTo("/trace/thread?lens=order&id=A%2F9%3Bx");
        assertThat(ThreadView.link("order", "A 9")).isEqualTo("/trace/thread/order/A%209");
    }

    @Test
    void readersSeeNoCustomer() {
        assertThat(SampleWorld.server()
                        .as(Role.READER)
                        .get("/trace/thread/customer/C3")
                        .statusCode())
                .isEqualTo(403);
    }

    private static TestServer.Visitor agent() {
        return SampleWorld.server().as(Role.AGENT).with("Accept-Language", "es");
    }
}
