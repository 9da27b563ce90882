package org.hilo.trace.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hilo.trace.event.EventSamples.event;

import java.util.ArrayList;
import java.util.List;
import org.hilo.intake.IncomingEvent;
import org.hilo.platform.TestServer;
import org.hilo.platform.security.Role;
import org.hilo.trace.event.Events;
import org.hilo.trace.journey.Journeys;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class IdentityPageTest {
    @SuppressWarnings("NullAway.Init")
    private static TestServer server;

    @BeforeAll
    static void start() {
        server = TestServer.start("hilo.texts.strict=true");
        List<IncomingEvent> events = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            events.add(event("m" + i, "Mailed", "customer M" + i, "email info@mall.cl"));
        }
        events.add(event("1", "Ordered", "customer 17", "order A-9"));
        events.add(event("2", "Complained", "order A-9", "email ana@x.cl"));
        events.add(event("3", "Shown", "order A-9", "store 5"));
        server.bean(Events.class).add(events);
        server.bean(Journeys.class).catchUp();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void aCustomerIsShownWithEveryLinkAndItsReason() {
        assertThat(page("/trace/identity?find=A-9"))
                .contains("Cliente 17", "cliente 17 – pedido A-9", "Ordered, shop", "correo ana@x.cl – pedido A-9");
    }

    @Test
    void aLinkIsCutAndMended() {
        String link = "oneType=email&oneId=ana%40x.cl&otherType=order&otherId=A-9&back=A-9";
        assertThat(server.as(Role.ANALYST).postForm("/trace/identity/cut", link).statusCode())
                .isEqualTo(303);
        assertThat(page("/trace/identity?find=ana@x.cl")).contains("Cliente email:ana@x.cl", "Vínculos cortados");
        assertThat(server.as(Role.ANALYST)
                        .postForm("/trace/identity/mend", link)
                        .statusCode())
                .isEqualTo(303);
        assertThat(page("/trace/identity?find=ana@x.cl")).contains("Cliente 17").doesNotContain("Vínculos cortados");
    }

    @Test
    void whatIsHeldBackIsShownAndReleased() {
        assertThat(page("/trace/identity")).contains("correo info@mall.cl");
        String reference = "type=email&id=info%40mall.cl&decision=";
        assertThat(server.as(Role.ANALYST)
                        .postForm("/trace/identity/decide", reference + "release")
                        .statusCode())
                .isEqualTo(303);
        assertThat(page("/trace/identity?find=M29")).contains("Cliente M0");
        server.as(Role.ANALYST).postForm("/trace/identity/decide", reference + "forget");
        assertThat(page("/trace/identity?find=M29")).contains("Cliente M29");
    }

    @Test
    void rulesCanBeSet() {
        assertThat(page("/trace/identity")).contains("name=\"kind.store\"");
        assertThat(server.as(Role.ANALYST)
                        .postForm("/trace/identity/rules", "kind.store=shared&mostCustomers=25")
                        .statusCode())
                .isEqualTo(303);
        assertThat(server.as(Role.ANALYST)
                        .postForm("/trace/identity/rules", "mostCustomers=1")
                        .statusCode())
                .isEqualTo(422);
    }

    @Test
    void whoSearchesForNobodyIsToldHow() {
        assertThat(page("/trace/identity?find=nobody")).contains("No se encontró a nadie");
    }

    @Test
    void onlyCuratorsMayLookOrDecide() {
        for (Role role : List.of(Role.OWNER, Role.AGENT, Role.READER)) {
            assertThat(server.as(role).get("/trace/identity").statusCode()).isEqualTo(403);
            assertThat(server.as(role).postForm("/trace/identity/cut", "").statusCode())
                    .isEqualTo(403);
        }
    }

    private static String page(String path) {
        var response = server.as(Role.ANALYST).get(path);
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        return response.body();
    }
}
