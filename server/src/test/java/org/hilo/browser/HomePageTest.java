package org.hilo.browser;

import org.hilo.platform.security.Role;
import org.junit.jupiter.api.Test;

class HomePageTest {

    @Test
    void homeTellsWhatBroke() {
        EveryLook.of("home", "/", Role.LEADER);
    }

    @Test
    void anEmptyInstallationTeaches() {
        EveryLook.of(SampleWorld.empty(), "home-empty", "/", Role.LEADER, 200);
    }
}
