package org.hilo.platform.security.person;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.hilo.platform.problem.Problem;
import org.hilo.platform.security.Role;
import org.hilo.platform.value.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Door to the people who work with Hilo. */
@Service
public class People {

    /** More people than this need a search, which comes with directories. */
    private static final int LISTED = 1000;

    private final PersonStore store;
    private final Passwords passwords;
    private final InstantSource clock;

    People(PersonStore store, Passwords passwords, InstantSource clock) {
        this.store = store;
        this.passwords = passwords;
        this.clock = clock;
    }

    public List<Person> all() {
        return store.all(LISTED);
    }

    public Optional<Person> find(PersonId id) {
        return store.find(id);
    }

    public Optional<Person> findByEmail(String email) {
        return store.findByEmail(email.strip());
    }

    public boolean areNone() {
        return store.isEmpty();
    }

    public boolean haveLeader() {
        return store.leaders() > 0;
    }

    /** Adds somebody who can't sign in yet. */
    @Transactional
    public PersonId add(NewPerson person) {
        if (store.findByEmail(person.email()).isPresent()) {
            throw Problem.of(409, "person.exists").field("email");
        }
        return store.insert(person, null, clock.instant());
    }

    /** Adds somebody who can sign in at once. */
    @Transactional
    public PersonId add(NewPerson person, String password) {
        passwords.check(password, person.email());
        PersonId id = add(person);
        store.setPasswordHash(id, passwords.hash(password));
        return id;
    }

    @Transactional
    public void changeRole(PersonId id, Role role) {
        store.lockLeaders();
        Person person = store.find(id).orElseThrow(Problem::notFound);
        if (role != Role.LEADER) keepALeader(person);
        store.setRole(id, role);
    }

    @Transactional
    public void deactivate(PersonId id) {
        store.lockLeaders();
        keepALeader(store.find(id).orElseThrow(Problem::notFound));
        store.setActive(id, false);
    }

    @Transactional
    public void reactivate(PersonId id) {
        if (store.find(id).isEmpty()) {
            throw Problem.notFound();
        }
        store.setActive(id, true);
    }

    /** Sets the password without knowing the old one: whoever calls has verified an invitation. */
    @Transactional
    public void setPassword(PersonId id, String password) {
        Person person = store.find(id).orElseThrow(Problem::notFound);
        passwords.check(password, person.email());
        store.setPasswordHash(id, passwords.hash(password));
    }

    @Transactional
    public void changePassword(PersonId id, String old, String password) {
        if (!knows(id, old)) {
            throw Problem.invalid("person.old_password", "old");
        }
        setPassword(id, password);
    }

    public void changeTaste(PersonId id, String name, @Nullable String language, @Nullable String theme) {
        store.setTaste(id, NewPerson.soundName(name), language, theme);
    }

    /**
     * The active person with this address and password. Takes the same time whether the account exists or not.
     */
    public Optional<Person> findByPassword(String email, String password) {
        Optional<Person> person = findByEmail(email);
        Optional<String> hash = person.filter(Person::active).flatMap(found -> store.findPasswordHash(found.id()));
        if (person.isEmpty() || hash.isEmpty()) {
            passwords.matchesNobody(password);
            return Optional.empty();
        }
        if (!passwords.matches(password, hash.get())) {
            return Optional.empty();
        }
        if (passwords.isWeak(hash.get())) {
            store.setPasswordHash(person.get().id(), passwords.hash(password));
        }
        return person;
    }

    private boolean knows(PersonId id, String password) {
        return store.findPasswordHash(id)
                .map(hash -> passwords.matches(password, hash))
                .orElse(false);
    }

    private void keepALeader(Person person) {
        boolean counts = person.role() == Role.LEADER && person.active() && !person.invited();
        if (counts && store.leaders() == 1) {
            throw Problem.of(409, "person.last_leader");
        }
    }
}
