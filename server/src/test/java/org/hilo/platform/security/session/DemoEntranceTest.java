package org.hilo.platform.security.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.ZoneId;
import java.util.Currency;
import org.hilo.platform.TestServer;
import org.hilo.platform.organisation.Organisation;
import org.hilo.platform.organisation.Organisations;
import org.hilo.platform.security.Role;
import org.hilo.platform.storage.TestDatabase;
import org.junit.jupiter.api.Test;

class DemoEntranceTest {

    @Test
    void anEmptyDatabaseBecomesADemoAndIsNeverServedWithoutTheFlagAgain() {
        String database = TestDatabase.url(TestDatabase.freshDatabase());
        try (var demo = TestServer.startOn(database, "hilo.demo=true")) {
            assertThat(demo.bean(Organisations.class).current().demo()).isTrue();
            var session = demo.bean(DemoEntrance.class).enter(Role.OWNER);
            assertThat(demo.inSession(session).get("/api/v1/me").body()).contains("\"role\":\"OWNER\"");
        }
        try (var again = TestServer.startOn(database, "hilo.demo=true")) {
            assertThat(again.bean(DemoEntrance.class).isOpen()).isTrue();
        }
        assertThatThrownBy(() -> TestServer.startOn(database)).hasStackTraceContaining("this database is a demo");
    }

    @Test
    void aRealDatabaseIsNotOpenedByTheFlag() {
        String database = TestDatabase.url(TestDatabase.freshDatabase());
        try (var real = TestServer.startOn(database)) {
            real.bean(Organisations.class)
                    .change(new Organisation(
                            "Real", ZoneId.of("America/Lima"), Currency.getInstance("PEN"), "es", false));
        }
        assertThatThrownBy(() -> TestServer.startOn(database, "hilo.demo=true"))
                .hasStackTraceContaining("this database is not a demo");
    }
}
