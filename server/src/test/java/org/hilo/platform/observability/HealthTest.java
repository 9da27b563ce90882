package org.hilo.platform.observability;

import static org.assertj.core.api.Assertions.assertThat;

import org.hilo.platform.TestServer;
import org.hilo.platform.security.Role;
import org.junit.jupiter.api.Test;

class HealthTest {

    private final TestServer server = TestServer.shared();

    @Test
    void aStrangerSeesThatItLivesAndNothingElse() {
        for (String path : new String[] {"/health/liveness", "/health/readiness"}) {
            var health = server.anonymous().get(path);
            assertThat(health.statusCode()).isEqualTo(200);
            assertThat(health.body()).isEqualTo("{\"status\":\"UP\"}");
        }
        assertThat(server.anonymous().get("/health").body())
                .doesNotContain("details")
                .doesNotContain("db");
    }

    @Test
    void metricsAreReadWithAToken() {
        assertThat(server.anonymous().get("/metrics").statusCode()).isEqualTo(401);
        var metrics = server.as(Role.READER).get("/metrics");
        assertThat(metrics.statusCode()).isEqualTo(200);
        assertThat(metrics.body()).contains("jvm_memory_used_bytes", "hikaricp_connections");
    }

    @Test
    void everyAnswerCarriesItsNumber() {
        var first = server.anonymous().get("/health").headers().firstValue("X-Request-Id");
        var second = server.anonymous()
                .with("X-Request-Id", "forged")
                .get("/health")
                .headers()
                .firstValue("X-Request-Id");
        assertThat(first.orElse("")).matches("[0-9a-f]{16}");
        assertThat(second.orElse("")).matches("[0-9a-f]{16}").isNotEqualTo(first.orElse(""));
    }
}
