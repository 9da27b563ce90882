package org.hilo.platform.security.person;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import org.hilo.platform.problem.Problem;
import org.hilo.platform.security.Role;
import org.hilo.platform.storage.TestDatabase;
import org.hilo.platform.value.PersonId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;

class PeopleTest {

    private static final String PASSWORD = "correct horse battery";

    private final PersonStore store = new PersonStore(JdbcClient.create(TestDatabase.fresh()));
    private final People people = new People(store, new Passwords(), () -> Instant.parse("2026-03-01T12:00:00Z"));

    private final PersonId ana = people.add(new NewPerson("ana@example.com", "Ana", Role.LEADER), PASSWORD);

    @Test
    void theLastLeaderStays() {
        assertThatThrownBy(() -> people.changeRole(ana, Role.READER))
                .isInstanceOfSatisfying(Problem.class, p -> assertThat(p.code()).isEqualTo("person.last_leader"));
        assertThatThrownBy(() -> people.deactivate(ana)).isInstanceOf(Problem.class);

        people.add(new NewPerson("ben@example.com", "Ben", Role.LEADER), PASSWORD);
        people.changeRole(ana, Role.READER);
        assertThat(people.find(ana).map(Person::role)).contains(Role.READER);
    }

    @Test
    void anInvitedLeaderDoesNotCountUntilHeCanSignIn() {
        people.add(new NewPerson("ben@example.com", "Ben", Role.LEADER));
        assertThatThrownBy(() -> people.deactivate(ana)).isInstanceOf(Problem.class);
    }

    @Test
    void anAddressBelongsToOnePersonHoweverItIsWritten() {
        assertThatThrownBy(() -> people.add(new NewPerson("ANA@Example.com", "Another", Role.READER)))
                .isInstanceOfSatisfying(
                        Problem.class, p -> assertThat(p.status()).isEqualTo(409));
    }

    @ParameterizedTest
    @ValueSource(strings = {"short", "aaaaaaaaaaaaaaaa", "ana@example.com!!"})
    void aPasswordThatIsEasilyGuessedIsRefused(String password) {
        assertThatThrownBy(() -> people.setPassword(ana, password))
                .isInstanceOfSatisfying(
                        Problem.class, p -> assertThat(p.field()).isEqualTo("password"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "ana", "ana@", "@example.com", "a b@example.com", "ana@example", "ana@example.com\nBcc: x"})
    void anAddressThatIsNoneIsRefused(String email) {
        assertThatThrownBy(() -> new NewPerson(email, "Ana", Role.READER)).isInstanceOf(Problem.class);
    }

    @Test
    void aWeakHashIsReplacedWhenItsPersonSignsIn() {
        String weak = new Argon2PasswordEncoder(16, 32, 1, 1024, 1).encode(PASSWORD);
        store.setPasswordHash(ana, weak);
        assertThat(people.findByPassword("ana@example.com", PASSWORD)).isPresent();
        assertThat(store.findPasswordHash(ana).orElse("")).contains("m=19456,t=2,p=1");
    }

    @Test
    void theOldPasswordIsAskedForBeforeANewOne() {
        assertThatThrownBy(() -> people.changePassword(ana, "not the old one", "a new long password"))
                .isInstanceOfSatisfying(
                        Problem.class, p -> assertThat(p.field()).isEqualTo("old"));
        people.changePassword(ana, PASSWORD, "a new long password");
        assertThat(people.findByPassword("ana@example.com", "a new long password"))
                .isPresent();
    }
}
