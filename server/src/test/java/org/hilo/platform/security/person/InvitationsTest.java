package org.hilo.platform.security.person;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Optional;
import org.hilo.platform.problem.Problem;
import org.hilo.platform.security.Role;
import org.hilo.platform.security.Secret;
import org.hilo.platform.storage.TestDatabase;
import org.hilo.testkit.FakeClock;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

class InvitationsTest {

    private static final String PASSWORD = "correct horse battery";

    private final FakeClock clock = FakeClock.at("2026-03-01T12:00:00Z");
    private final JdbcClient jdbc = JdbcClient.create(TestDatabase.fresh());
    private final PersonStore persons = new PersonStore(jdbc);
    private final People people = new People(persons, new Passwords(), clock);
    private final Invitations invitations = new Invitations(new InvitationStore(jdbc), people, clock);

    @Test
    void theSetUpLinkMakesOneLeaderOnce() {
        Secret link = invitations.setUp().orElseThrow();
        assertThat(invitations.find(link)).contains(new Invitation.SetUp());
        var leader = invitations.setUp(link, "ana@example.com", "Ana", PASSWORD);
        assertThat(people.find(leader).map(Person::role)).contains(Role.LEADER);

        assertThat(invitations.find(link)).isEmpty();
        assertThatThrownBy(() -> invitations.setUp(link, "eve@example.com", "Eve", PASSWORD))
                .isInstanceOf(Problem.class);
        assertThat(invitations.setUp()).isEmpty();
    }

    @Test
    void aNewStartMakesTheLinkBeforeWorthless() {
        Secret first = invitations.setUp().orElseThrow();
        Secret second = invitations.setUp().orElseThrow();
        assertThat(invitations.find(first)).isEmpty();
        assertThat(invitations.find(second)).isPresent();
    }

    @Test
    void theLinkEndsAfterADay() {
        Secret link = invitations.setUp().orElseThrow();
        clock.advance(Duration.ofHours(24));
        assertThat(invitations.find(link)).isEmpty();
    }

    @Test
    void anotherLinkIsWorthlessOnceThereIsALeader() {
        Secret link = invitations.setUp().orElseThrow();
        people.add(new NewPerson("ana@example.com", "Ana", Role.LEADER), PASSWORD);
        assertThat(invitations.find(link)).isEmpty();
    }

    @Test
    void neitherLinkNorPasswordStandsInTheDatabase() {
        Secret link = invitations.setUp().orElseThrow();
        byte[] kept = jdbc.sql("SELECT invitation_hash FROM platform.invitation")
                .query(byte[].class)
                .single();
        assertThat(kept).isEqualTo(link.hash()).hasSize(32);
        var leader = invitations.setUp(link, "ana@example.com", "Ana", PASSWORD);
        assertThat(persons.findPasswordHash(leader).orElse(""))
                .startsWith("$argon2id$v=19$m=19456,t=2,p=1$")
                .doesNotContain(PASSWORD);
    }

    @Test
    void anInvitedPersonChoosesAPasswordOnce() {
        var ben = people.add(new NewPerson("ben@example.com", "Ben", Role.READER));
        Secret link = invitations.invite(ben);
        assertThat(people.findByPassword("ben@example.com", PASSWORD)).isEmpty();
        invitations.accept(link, PASSWORD);
        assertThat(people.findByPassword("BEN@example.com", PASSWORD)).isPresent();
        assertThatThrownBy(() -> invitations.accept(link, "another long password"))
                .isInstanceOf(Problem.class);
    }

    @Test
    void whoLeftIsNotLetInByAnOldInvitation() {
        var ben = people.add(new NewPerson("ben@example.com", "Ben", Role.READER));
        Secret link = invitations.invite(ben);
        people.deactivate(ben);
        assertThat(invitations.find(link)).isEqualTo(Optional.empty());
    }
}
