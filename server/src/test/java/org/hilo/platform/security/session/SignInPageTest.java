package org.hilo.platform.security.session;

import static org.assertj.core.api.Assertions.assertThat;

import org.hilo.platform.Browser;
import org.hilo.platform.TestServer;
import org.hilo.platform.security.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SignInPageTest {

    private final TestServer server = TestServer.shared();
    private final Browser browser = new Browser(server);

    @Test
    void addressAndPasswordLeadToWhereOneWantedToGo() {
        browser.get("/sign-in?next=%2Ftrace%2Fflow");
        var entered = browser.submit(
                "/sign-in", "email", "Reader@Example.com", "password", TestServer.PASSWORD, "next", "/trace/flow");
        assertThat(entered.statusCode()).isEqualTo(303);
        assertThat(entered.headers().firstValue("Location")).contains("/trace/flow");
        assertThat(entered.headers().allValues("Set-Cookie"))
                .anyMatch(cookie -> cookie.startsWith("hilo-session=")
                        && cookie.contains("HttpOnly")
                        && cookie.contains("SameSite=Lax"));
        assertThat(browser.get("/api/v1/me").body()).contains("READER");
    }

    @Test
    void aWrongPasswordAndAnUnknownAddressGetTheSameAnswer() {
        browser.get("/sign-in");
        var wrong = browser.submit("/sign-in", "email", "agent@example.com", "password", "not the password");
        var unknown = browser.submit("/sign-in", "email", "agent@example.org", "password", "not the password");
        assertThat(wrong.statusCode()).isEqualTo(422).isEqualTo(unknown.statusCode());
        assertThat(neutral(wrong.body())).isEqualTo(neutral(unknown.body()));
    }

    /** Without what was typed, and without the proof, which is masked anew each time. */
    private static String neutral(String page) {
        return page.replaceAll("agent@example\\.(com|org)", "")
                .replaceAll("(_csrf\" value=|X-CSRF-TOKEN\": )\"[^\"]*\"", "");
    }

    @Test
    void aPreparedSessionIsReplacedAndEndsWhenItsBrowserSignsIn() {
        String prepared =
                server.bean(Sessions.class).begin(server.person(Role.READER)).text();
        browser.setCookie("hilo-session", prepared);
        browser.get("/settings/profile");
        browser.submit("/sign-in", "email", "owner@example.com", "password", TestServer.PASSWORD);
        assertThat(browser.cookie("hilo-session")).isNotEmpty().isNotEqualTo(prepared);
        var left = new Browser(server);
        left.setCookie("hilo-session", prepared);
        assertThat(left.get("/api/v1/me").statusCode()).isEqualTo(401);
    }

    @Test
    void whoeverSignsOutIsOutAlsoWithTheOldCookie() {
        browser.get("/sign-in");
        browser.submit("/sign-in", "email", "analyst@example.com", "password", TestServer.PASSWORD);
        String session = browser.cookie("hilo-session");
        browser.get("/settings/profile");
        assertThat(browser.submit("/sign-out").statusCode()).isEqualTo(303);
        assertThat(browser.cookie("hilo-session")).isEmpty();
        browser.setCookie("hilo-session", session);
        assertThat(browser.get("/api/v1/me").statusCode()).isEqualTo(401);
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://evil.example", "//evil.example", "/\\evil.example", "javascript:alert(1)"})
    void aLinkCannotLeadToAnotherSiteAfterwards(String next) {
        browser.get("/sign-in");
        var entered =
                browser.submit("/sign-in", "email", "owner@example.com", "password", TestServer.PASSWORD, "next", next);
        assertThat(entered.headers().firstValue("Location")).contains("/");
    }

    @Test
    void guessingIsStoppedWithATime() {
        try (var own = TestServer.start()) {
            var guesser = new Browser(own);
            guesser.get("/sign-in");
            int status = 422;
            for (int i = 0; i < 7 && status == 422; i++) {
                status = guesser.submit("/sign-in", "email", "leader@example.com", "password", "guess number " + i)
                        .statusCode();
            }
            assertThat(status).isEqualTo(429);
            var right = guesser.submit("/sign-in", "email", "leader@example.com", "password", TestServer.PASSWORD);
            assertThat(right.statusCode()).isEqualTo(429);
            assertThat(right.headers().firstValue("Retry-After")).isPresent();
        }
    }

    @Test
    void theDemoIsEnteredByOneClickAndNothingElseIs() {
        browser.get("/sign-in");
        assertThat(browser.submit("/sign-in/demo", "role", "LEADER").statusCode())
                .isEqualTo(404);
        try (var demo = TestServer.startEmpty("hilo.demo=true")) {
            var visitor = new Browser(demo);
            assertThat(visitor.get("/sign-in").body()).contains("value=\"LEADER\"", "value=\"AGENT\"");
            assertThat(visitor.submit("/sign-in/demo", "role", "LEADER").statusCode())
                    .isEqualTo(303);
            assertThat(visitor.get("/settings/people").statusCode()).isEqualTo(200);
        }
    }
}
