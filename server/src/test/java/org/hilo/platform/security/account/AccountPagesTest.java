package org.hilo.platform.security.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;
import org.hilo.platform.Browser;
import org.hilo.platform.TestServer;
import org.hilo.platform.organisation.Organisations;
import org.hilo.platform.security.Role;
import org.hilo.platform.security.person.Invitations;
import org.hilo.platform.security.person.People;
import org.hilo.platform.security.session.Sessions;
import org.hilo.platform.security.token.Tokens;
import org.junit.jupiter.api.Test;

class AccountPagesTest {

    private static final Pattern LINK = Pattern.compile("(/welcome/[\\w-]{43})</code>");
    private static final Pattern TOKEN = Pattern.compile("(hilo_[\\w-]{43})</code>");

    @Test
    void theFirstLeaderSetsUpWithTheLinkAndNobodyAfterwards() {
        try (var server = TestServer.startEmpty()) {
            String link = "/welcome/"
                    + server.bean(Invitations.class).setUp().orElseThrow().text();
            var leader = new Browser(server);
            assertThat(leader.get("/sign-in").body()).contains("not set up yet");
            assertThat(leader.get(link).statusCode()).isEqualTo(200);

            var weak = leader.submit(
                    link, "organisation", "Tienda", "name", "Ana", "email", "ana@example.com", "password", "short");
            assertThat(weak.statusCode()).isEqualTo(422);
            assertThat(weak.body()).contains("12", "value=\"ana@example.com\"").doesNotContain("short\"");

            var done = leader.submit(
                    link,
                    "organisation",
                    "Tienda",
                    "name",
                    "Ana",
                    "email",
                    "ana@example.com",
                    "password",
                    TestServer.PASSWORD);
            assertThat(done.headers().firstValue("Location")).contains("/settings/organisation");
            assertThat(leader.get("/settings/organisation").body()).contains("value=\"Tienda\"");
            assertThat(new Browser(server).get(link).statusCode()).isEqualTo(404);
        }
    }

    @Test
    void aLeaderInvitesSomebodyWhoChoosesAPassword() {
        try (var server = TestServer.start()) {
            var leader = signedIn(server, Role.LEADER);
            leader.get("/settings/people");
            var added = leader.submit("/settings/people", "name", "Ben", "email", "ben@example.com", "role", "AGENT");
            var link = LINK.matcher(added.body());
            assertThat(link.find()).isTrue();
            assertThat(leader.get("/settings/people").body()).contains("Ben").doesNotContain(link.group(1));

            var ben = new Browser(server);
            assertThat(ben.get(link.group(1)).body()).contains("Ben");
            ben.submit(link.group(1), "password", "a password of Ben");
            assertThat(ben.get("/api/v1/me").body()).contains("\"role\":\"AGENT\"");
            assertThat(new Browser(server).get(link.group(1)).statusCode()).isEqualTo(404);
        }
    }

    @Test
    void aLeaderChangesRolesAndSaysFarewellButNotToHimself() {
        try (var server = TestServer.start()) {
            var leader = signedIn(server, Role.LEADER);
            var reader = signedIn(server, Role.READER);
            var program = server.withToken(server.bean(Tokens.class)
                    .create(server.person(Role.READER), "nightly")
                    .text());
            assertThat(program.get("/api/v1/me").body()).contains("READER");
            leader.get("/settings/people");
            String place = "/settings/people/" + server.person(Role.READER);
            leader.submit(place + "/role", "role", "ANALYST");
            assertThat(reader.get("/api/v1/me").body()).contains("ANALYST");
            assertThat(program.get("/api/v1/me").body()).contains("ANALYST");
            leader.submit(place + "/farewell");
            assertThat(reader.get("/api/v1/me").statusCode()).isEqualTo(401);
            assertThat(program.get("/api/v1/me").statusCode()).isEqualTo(401);
            leader.submit(place + "/return");
            assertThat(reader.get("/api/v1/me").statusCode()).isEqualTo(401);
            assertThat(server.bean(People.class)
                            .find(server.person(Role.READER))
                            .orElseThrow()
                            .active())
                    .isTrue();

            String own = "/settings/people/" + server.person(Role.LEADER);
            assertThat(leader.submit(own + "/farewell").statusCode()).isEqualTo(409);
            assertThat(leader.submit(own + "/role", "role", "READER").statusCode())
                    .isEqualTo(409);
        }
    }

    @Test
    void aTokenIsShownOnceAndAnothersCannotBeRevoked() {
        var server = TestServer.shared();
        var analyst = signedIn(server, Role.ANALYST);
        analyst.get("/settings/tokens");
        var created = analyst.submit("/settings/tokens", "name", "nightly import");
        var token = TOKEN.matcher(created.body());
        assertThat(token.find()).isTrue();
        var page = analyst.get("/settings/tokens");
        assertThat(page.body()).contains("nightly import").doesNotContain(token.group(1));
        assertThat(server.withToken(token.group(1)).get("/api/v1/me").statusCode())
                .isEqualTo(200);

        var id = Pattern.compile("/settings/tokens/(\\d+)/revocation").matcher(page.body());
        assertThat(id.find()).isTrue();
        var owner = signedIn(server, Role.OWNER);
        owner.get("/settings/tokens");
        assertThat(owner.submit(id.group()).statusCode()).isEqualTo(404);
        assertThat(analyst.submit(id.group()).statusCode()).isEqualTo(303);
        assertThat(server.withToken(token.group(1)).get("/api/v1/me").statusCode())
                .isEqualTo(401);
    }

    @Test
    void aNewPasswordEndsAllOtherBrowsers() {
        try (var server = TestServer.start()) {
            var here = signedIn(server, Role.OWNER);
            var elsewhere = signedIn(server, Role.OWNER);
            here.get("/settings/profile");
            assertThat(here.submit("/settings/profile/password", "old", "wrong", "password", "a new long password")
                            .statusCode())
                    .isEqualTo(422);
            here.submit("/settings/profile/password", "old", TestServer.PASSWORD, "password", "a new long password");
            assertThat(here.get("/api/v1/me").statusCode()).isEqualTo(200);
            assertThat(elsewhere.get("/api/v1/me").statusCode()).isEqualTo(401);
        }
    }

    @Test
    void thePageSpeaksTheLanguageThatItsPersonChose() {
        try (var server = TestServer.start()) {
            var reader = signedIn(server, Role.READER);
            reader.get("/settings/profile");
            reader.submit("/settings/profile", "name", "Camila", "language", "es", "theme", "dark");
            assertThat(reader.get("/settings/profile").body())
                    .contains("lang=\"es\"", "data-theme=\"dark\"", "Tu cuenta", "Camila");
            assertThat(reader.submit("/settings/profile", "name", "Camila", "language", "xx")
                            .statusCode())
                    .isEqualTo(422);
        }
    }

    @Test
    void theOrganisationHasAZoneAndACurrencyThatExist() {
        try (var server = TestServer.start()) {
            var leader = signedIn(server, Role.LEADER);
            leader.get("/settings/organisation");
            var wrong = leader.submit(
                    "/settings/organisation",
                    "name",
                    "Tienda",
                    "zone",
                    "America/Atlantis",
                    "currency",
                    "PEN",
                    "language",
                    "es");
            assertThat(wrong.statusCode()).isEqualTo(422);
            leader.submit(
                    "/settings/organisation",
                    "name",
                    "Tienda",
                    "zone",
                    "America/Lima",
                    "currency",
                    "PEN",
                    "language",
                    "es");
            var now = server.bean(Organisations.class).current();
            assertThat(now.name()).isEqualTo("Tienda");
            assertThat(now.zone().getId()).isEqualTo("America/Lima");
            assertThat(now.currency().getCurrencyCode()).isEqualTo("PEN");
        }
    }

    private static Browser signedIn(TestServer server, Role role) {
        var browser = new Browser(server);
        browser.setCookie(
                "hilo-session",
                server.bean(Sessions.class).begin(server.person(role)).text());
        return browser;
    }
}
