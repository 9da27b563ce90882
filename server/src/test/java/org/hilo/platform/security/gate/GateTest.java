package org.hilo.platform.security.gate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.hilo.platform.TestServer;
import org.hilo.platform.security.Role;
import org.hilo.platform.security.person.People;
import org.hilo.platform.security.session.Sessions;
import org.hilo.platform.security.token.Tokens;
import org.junit.jupiter.api.Test;

class GateTest {

    private final TestServer server = TestServer.shared();

    @Test
    void aStrangerIsToldByTheApiAndLedToTheSignInPageElsewhere() {
        var api = server.anonymous().get("/api/v1/me");
        assertThat(api.statusCode()).isEqualTo(401);
        assertThat(api.headers().firstValue("WWW-Authenticate")).contains("Bearer");

        var page = server.anonymous().get("/trace/flow?lens=order");
        assertThat(page.statusCode()).isEqualTo(302);
        assertThat(page.headers().firstValue("Location")).contains("/sign-in?next=%2Ftrace%2Fflow%3Flens%3Dorder");
    }

    @Test
    void aStrangersFileIsTurnedAwayBeforeItIsSent() throws Exception {
        URI address = URI.create(server.address());
        try (Socket socket = new Socket(address.getHost(), address.getPort())) {
            socket.setSoTimeout(20_000);
            socket.getOutputStream().write("""
                            POST /api/v1/trace/imports HTTP/1.1\r
                            Host: localhost\r
                            Cookie: hilo-session=made-up\r
                            Content-Type: multipart/form-data; boundary=x\r
                            Content-Length: 1000000000\r
                            \r
                            --x\r
                            """.getBytes(StandardCharsets.US_ASCII));
            var answer = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII));
            assertThat(answer.readLine()).startsWith("HTTP/1.1 401");
        }
    }

    @Test
    void aFragmentForAStrangerSendsTheWholePageToTheSignIn() {
        var fragment = server.anonymous().with("HX-Request", "true").get("/trace/flow");
        assertThat(fragment.statusCode()).isEqualTo(401);
        assertThat(fragment.headers().firstValue("HX-Redirect")).contains("/sign-in?next=%2Ftrace%2Fflow");
    }

    @Test
    void whatNoRowNamesIsNotThereForThoseWeKnow() {
        assertThat(server.as(Role.LEADER).get("/actuator/env").statusCode()).isEqualTo(404);
        assertThat(server.as(Role.READER).get("/api/v1/nothing").statusCode()).isEqualTo(404);
    }

    @Test
    void aSessionSaysWhoItIs() {
        var me = server.as(Role.AGENT).get("/api/v1/me");
        assertThat(me.statusCode()).isEqualTo(200);
        assertThat(me.body()).contains("\"role\":\"AGENT\"");
    }

    @Test
    void aTokenActsForItsPersonUntilItIsRevoked() {
        Tokens tokens = server.bean(Tokens.class);
        var secret = tokens.create(server.person(Role.ANALYST), "nightly");
        var program = server.withToken(secret.text());
        assertThat(program.get("/api/v1/me").body()).contains("\"role\":\"ANALYST\"");

        var token = tokens.of(server.person(Role.ANALYST)).getFirst();
        assertThat(token.lastUsedAt()).isNotNull();
        tokens.revoke(server.person(Role.ANALYST), token.id());
        assertThat(program.get("/api/v1/me").statusCode()).isEqualTo(401);
    }

    @Test
    void aWrongTokenIsNotRescuedByACookie() {
        var both = server.as(Role.LEADER).with("Authorization", "Bearer hilo_wrong");
        assertThat(both.get("/api/v1/me").statusCode()).isEqualTo(401);
    }

    @Test
    void aRoleThatIsTakenAwayIsGoneAtTheNextRequest() {
        try (TestServer own = TestServer.start()) {
            var analyst = own.as(Role.ANALYST);
            assertThat(analyst.get("/trace/imports").statusCode()).isNotEqualTo(403);
            own.bean(People.class).changeRole(own.person(Role.ANALYST), Role.READER);
            assertThat(analyst.get("/trace/imports").statusCode()).isEqualTo(403);
            own.bean(People.class).deactivate(own.person(Role.ANALYST));
            assertThat(analyst.get("/api/v1/me").statusCode()).isEqualTo(401);
        }
    }

    @Test
    void aFormWithoutItsProofIsRefused() {
        var session = server.bean(Sessions.class).begin(server.person(Role.LEADER));
        var forged =
                new TestServer.Visitor(server.address(), java.util.List.of("Cookie", "hilo-session=" + session.text()));
        assertThat(forged.postForm("/sign-out", "").statusCode()).isEqualTo(403);
        assertThat(forged.get("/api/v1/me").statusCode()).isEqualTo(200);
    }

    @Test
    void everyAnswerCarriesTheHeadersThatKeepABrowserSafe() {
        var headers = server.anonymous().get("/sign-in").headers();
        String policy = headers.firstValue("Content-Security-Policy").orElse("");
        assertThat(policy)
                .contains("default-src 'self'", "object-src 'none'", "base-uri 'none'", "frame-ancestors 'none'")
                .contains("form-action 'self'")
                .doesNotContain("unsafe-inline")
                .doesNotContain("unsafe-eval");
        assertThat(headers.firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(headers.firstValue("Referrer-Policy")).contains("same-origin");
        assertThat(headers.firstValue("Permissions-Policy")).isPresent();
        assertThat(headers.firstValue("Cross-Origin-Opener-Policy")).contains("same-origin");
    }
}
