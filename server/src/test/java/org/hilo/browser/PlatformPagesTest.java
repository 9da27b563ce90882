package org.hilo.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.hilo.platform.security.Role;
import org.junit.jupiter.api.Test;

class PlatformPagesTest {

    @Test
    void theGalleryShowsEveryComponent() {
        EveryLook.of("components", "/dev/components", Role.LEADER);
    }

    @Test
    void whatIsNotThereSaysSo() {
        EveryLook.of(SampleWorld.server(), "not-found", "/nothing/here", Role.READER, 404);
    }

    @Test
    void theKeyboardReachesEverythingAndShowsWhereItIs() {
        try (Visit visit = Visit.of(SampleWorld.server(), Role.LEADER, Look.desk("es"))) {
            visit.to("/dev/components");
            var names = Keyboard.walk(visit.page(), 40);
            assertThat(names.getFirst()).isEqualTo("Saltar al contenido");
            assertThat(names).hasSizeGreaterThan(20).noneMatch(name -> name.endsWith("(no ring)"));
        }
    }
}
