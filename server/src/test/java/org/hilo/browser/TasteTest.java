package org.hilo.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import org.hilo.platform.Browser;
import org.hilo.platform.TestServer;
import org.hilo.platform.security.Role;
import org.hilo.platform.security.person.People;
import org.hilo.platform.security.person.Person;
import org.junit.jupiter.api.Test;

class TasteTest {

    @Test
    void aStrangerChoosesLanguageAndThemeWithoutScript() {
        try (Visit visit = Visit.withoutScript(SampleWorld.empty(), null, Look.desk("es"))) {
            Page page = visit.to("/sign-in").page();
            page.locator("button[name=language][value=en]").click();
            assertThat(page.locator("html").getAttribute("lang")).isEqualTo("en");
            assertThat(page.url()).endsWith("/sign-in");
            page.locator("button[name=theme][value=dark]").click();
            assertThat(page.locator("html").getAttribute("data-theme")).isEqualTo("dark");
            page.locator("button[name=theme][value=system]").click();
            assertThat(page.locator("html").getAttribute("data-theme")).isNull();
        }
    }

    @Test
    void aPersonsTasteIsKeptWithThePerson() {
        TestServer server = SampleWorld.empty();
        try (Visit visit = Visit.withoutScript(server, Role.OWNER, Look.desk("es"))) {
            Page page = visit.to("/").page();
            page.locator("button[popovertarget=person-menu]").click();
            page.locator("button[name=language][value=en]").click();
            assertThat(page.locator("h1").textContent()).isEqualTo("Home");
            Person person =
                    server.bean(People.class).find(server.person(Role.OWNER)).orElseThrow();
            assertThat(person.language()).isEqualTo("en");
        }
    }

    @Test
    void theSwitchLeadsToNoOtherSite() {
        var browser = new Browser(SampleWorld.empty());
        browser.get("/sign-in");
        for (String elsewhere : new String[] {"https://example.com/", "//example.com", "/\\example.com", "no path"}) {
            var answer = browser.submit("/preferences", "theme", "dark", "back", elsewhere);
            assertThat(answer.headers().firstValue("Location")).as(elsewhere).contains("/");
        }
    }

    @Test
    void anUnknownThemeIsRefused() {
        var browser = new Browser(SampleWorld.empty());
        browser.get("/sign-in");
        assertThat(browser.submit("/preferences", "theme", "pink").statusCode()).isEqualTo(422);
        assertThat(browser.submit("/preferences", "language", "xx").statusCode())
                .isEqualTo(422);
    }
}
