package org.hilo.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import org.hilo.platform.TestServer;
import org.hilo.platform.security.Role;
import org.hilo.platform.security.person.Invitations;
import org.junit.jupiter.api.Test;

class PlatformPagesTest {

    @Test
    void theGalleryShowsEveryComponent() {
        EveryLook.of("components", "/dev/components", Role.LEADER);
    }

    @Test
    void theGalleryIsNotPartOfAnInstallation() {
        assertThat(SampleWorld.empty().as(Role.LEADER).get("/dev/components").statusCode())
                .isEqualTo(404);
    }

    @Test
    void theDemoOpensByOneClick() {
        EveryLook.of(SampleWorld.server(), "sign-in-demo", "/sign-in", null, 200);
    }

    @Test
    void aStrangerSignsIn() {
        EveryLook.of(SampleWorld.empty(), "sign-in", "/sign-in", null, 200);
    }

    @Test
    void theFirstLeaderSetsUp() {
        try (TestServer server = TestServer.startEmpty()) {
            String secret = server.bean(Invitations.class).setUp().orElseThrow().text();
            EveryLook.of(server, "welcome", "/welcome/" + secret, null, 200);
        }
    }

    @Test
    void settingsInEveryLook() {
        EveryLook.of("settings-profile", "/settings/profile", Role.READER);
        EveryLook.of("settings-tokens", "/settings/tokens", Role.ANALYST);
        EveryLook.of("settings-people", "/settings/people", Role.LEADER);
        EveryLook.of("settings-organisation", "/settings/organisation", Role.LEADER);
    }

    @Test
    void whatIsNotThereSaysSo() {
        EveryLook.of(SampleWorld.server(), "not-found", "/nothing/here", Role.READER, 404);
    }

    @Test
    void whatIsNotForTheRoleSaysSo() {
        EveryLook.of(SampleWorld.server(), "forbidden", "/settings/people", Role.READER, 403);
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

    @Test
    void onAPhoneThePhasesOpenTheirPages() {
        try (Visit visit = Visit.of(SampleWorld.server(), Role.LEADER, Look.phone("es"))) {
            Page page = visit.to("/").page();
            var handoffs = page.locator("#phase-2").getByText("Traspasos");
            assertThat(handoffs.isVisible()).isFalse();
            page.locator("button[popovertarget=phase-2]").click();
            assertThat(handoffs.isVisible()).isTrue();
            visit.isAccessible().fits().shoot("phase");
            page.keyboard().press("Escape");
            assertThat(handoffs.isVisible()).isFalse();
        }
    }

    @Test
    void dataAndSettingsStandUnderThePerson() {
        try (Visit visit = Visit.of(SampleWorld.server(), Role.LEADER, Look.desk("es"))) {
            Page page = visit.to("/").page();
            page.locator("button[popovertarget=person-menu]").click();
            assertThat(page.locator("#person-menu nav a").allTextContents())
                    .containsExactly("Importaciones", "Identidad", "Ajustes", "Piezas");
            visit.isAccessible().shoot("person");
        }
    }

    @Test
    void slashLeadsToTheSearch() {
        try (Visit visit = Visit.of(SampleWorld.server(), Role.AGENT, Look.desk("en"))) {
            Page page = visit.to("/").page();
            page.keyboard().press("/");
            page.keyboard().type("P1003");
            assertThat(page.locator("input[name=find]").inputValue()).isEqualTo("P1003");
        }
    }
}
