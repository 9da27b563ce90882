package org.hilo.trace.handoff;

import static org.assertj.core.api.Assertions.assertThat;

import org.hilo.browser.EveryLook;
import org.hilo.browser.SampleWorld;
import org.hilo.platform.TestServer;
import org.hilo.platform.security.Role;
import org.junit.jupiter.api.Test;

class HandoffPageTest {
    @Test
    void theMatrixOfAreas() {
        EveryLook.of("handoff", "/trace/handoff", Role.READER);
    }

    @Test
    void withoutEventsItTeaches() {
        EveryLook.of(SampleWorld.empty(), "handoff-empty", "/trace/handoff", Role.LEADER, 200);
    }

    @Test
    void everyMeasureShadesAndAnUnknownOneIsRefused() {
        TestServer.Visitor reader = SampleWorld.server().as(Role.READER);
        for (String measure : new String[] {"wait", "p90", "volume", "ping_pong"}) {
            assertThat(reader.get("/trace/handoff?by=" + measure).statusCode()).isEqualTo(200);
        }
        assertThat(reader.get("/trace/handoff?by=beauty").statusCode()).isEqualTo(422);
    }

    @Test
    void programsAndFilesGetTheSameNumbers() {
        TestServer.Visitor reader = SampleWorld.server().as(Role.READER);
        assertThat(reader.get("/api/v1/trace/handoff").body())
                .contains("\"from\":\"Marketing\",\"to\":\"Ventas\",\"count\":60");
        assertThat(reader.get("/trace/handoff/handoffs.csv").body()).contains("\"Marketing\",\"Ventas\",60,60,14400");
    }

    @Test
    void stepsMayFollowByCause() {
        EveryLook.of("handoff-causal", "/trace/handoff?following=causal", Role.READER);
        TestServer.Visitor reader = SampleWorld.server().as(Role.READER);
        assertThat(reader.get("/api/v1/trace/handoff?following=causal").body())
                .contains("\"from\":\"Marketing\",\"to\":\"Ventas\",\"count\":60");
        assertThat(reader.get("/trace/handoff/handoffs.csv?following=causal").statusCode())
                .isEqualTo(200);
        assertThat(reader.get("/trace/handoff?following=chance").statusCode()).isEqualTo(422);
        assertThat(reader.get("/api/v1/trace/handoff?following=chance").body()).contains("\"field\":\"following\"");
    }

    @Test
    void silosAreHeldAgainstChanceAndFollowTheFilter() {
        TestServer.Visitor reader = SampleWorld.server().as(Role.READER);
        assertThat(reader.get("/api/v1/trace/handoff/silos").body())
                .contains("\"journeys\":60", "\"activities\":7", "\"permutations\":9999", "\"area\":\"Ventas\"");
        assertThat(reader.get("/trace/handoff/silos.csv").body())
                .contains("\"area\",\"journeys\",\"activities\"", "\"Marketing\",60,1,0,1,1,");
        assertThat(reader.get("/trace/handoff/silos.csv?where=passed+%22Llamar%22&lens=order")
                        .body())
                .contains("\"Marketing\",20,1,0,1,1,");
    }

    @Test
    void ofFourJourneysNoSilosAreTold() {
        EveryLook.of("handoff-few", "/trace/handoff?lens=order&until=2026-09-01", Role.READER);
    }
}
