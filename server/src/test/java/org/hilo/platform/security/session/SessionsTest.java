package org.hilo.platform.security.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.hilo.platform.TestServer;
import org.hilo.platform.problem.Problem;
import org.hilo.platform.security.Role;
import org.hilo.platform.security.Secret;
import org.hilo.testkit.FakeClock;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

class SessionsTest {

    private final TestServer server = TestServer.shared();
    private final JdbcClient jdbc = server.bean(JdbcClient.class);
    private final FakeClock clock = FakeClock.at("2026-03-01T12:00:00Z");
    private final Sessions sessions = new Sessions(new SessionStore(jdbc), clock);

    @Test
    void aSessionIdleForDaysOrOlderThanAMonthEnds() {
        Secret session = sessions.begin(server.person(Role.READER));
        for (int day = 0; day < 29; day++) {
            assertThat(sessions.find(session)).isPresent();
            clock.advance(Duration.ofDays(1));
        }
        clock.advance(Duration.ofDays(1));
        assertThat(sessions.find(session)).isEmpty();

        Secret idle = sessions.begin(server.person(Role.READER));
        clock.advance(Sessions.LONGEST_IDLE);
        assertThat(sessions.find(idle)).isEmpty();
    }

    @Test
    void onlyTheHashOfTheCookieIsKept() {
        Secret session = sessions.begin(server.person(Role.READER));
        assertThat(jdbc.sql("SELECT count(*) FROM platform.session WHERE session_hash = :hash")
                        .param("hash", session.hash())
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
        assertThat(session.text()).hasSize(43); // 256 bits
    }

    @Test
    void eachSignInBeginsASessionOfItsOwn() {
        SignIn signIn = server.bean(SignIn.class);
        Secret first = signIn.enter("owner@example.com", TestServer.PASSWORD, "203.0.113.1")
                .orElseThrow();
        Secret second = signIn.enter("owner@example.com", TestServer.PASSWORD, "203.0.113.1")
                .orElseThrow();
        assertThat(first).isNotEqualTo(second);
    }

    @Test
    void guessingIsSlowedDownForAnAccountThatExistsAndOneThatDoesNot() {
        for (String email : new String[] {"agent@example.com", "nobody@example.com"}) {
            var limits = new SignInLimits();
            for (int i = 0; i < 6; i++) limits.count(email, "203.0.113.9");
            assertThatThrownBy(() -> limits.count(email.toUpperCase(java.util.Locale.ROOT), "203.0.113.9"))
                    .isInstanceOfSatisfying(Problem.class, p -> {
                        assertThat(p.status()).isEqualTo(429);
                        assertThat((Long) p.arguments().get("seconds")).isPositive();
                    });
            limits.count(email, "203.0.113.10"); // a stranger can't lock the owner out from afar
        }
    }

    @Test
    void oneAddressCanNotTryManyAccounts() {
        var limits = new SignInLimits();
        for (int i = 0; i < 40; i++) limits.count("person" + i + "@example.com", "203.0.113.9");
        assertThatThrownBy(() -> limits.count("person41@example.com", "203.0.113.9"))
                .isInstanceOf(Problem.class);
    }

    @Test
    void aNetworkOfIpv6CountsAsOneAddress() {
        assertThat(SignInLimits.network("2001:db8:1:2:3:4:5:6")).isEqualTo("2001:db8:1:2");
        assertThat(SignInLimits.network("203.0.113.9")).isEqualTo("203.0.113.9");
    }
}
