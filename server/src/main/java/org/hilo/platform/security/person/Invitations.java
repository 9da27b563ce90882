package org.hilo.platform.security.person;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import org.hilo.platform.problem.Problem;
import org.hilo.platform.security.Role;
import org.hilo.platform.security.Secret;
import org.hilo.platform.value.PersonId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Door to the links with which people get in for the first time, or again. Each works once and not for long. */
@Service
public class Invitations {

    /** The console is read at once; a new start prints a new link. */
    private static final Duration SET_UP_LASTS = Duration.ofHours(24);

    private static final Duration INVITATION_LASTS = Duration.ofDays(7);

    private final InvitationStore store;
    private final People people;
    private final InstantSource clock;

    Invitations(InvitationStore store, People people, InstantSource clock) {
        this.store = store;
        this.people = people;
        this.clock = clock;
    }

    /** The secret of a new set-up link, which replaces the one before; empty when there is a leader already. */
    @Transactional
    public Optional<Secret> setUp() {
        if (people.haveLeader()) {
            store.deleteSetUp();
            return Optional.empty();
        }
        Secret secret = Secret.random();
        store.replace(secret, null, clock.instant().plus(SET_UP_LASTS));
        return Optional.of(secret);
    }

    @Transactional
    public Secret invite(PersonId person) {
        Secret secret = Secret.random();
        store.replace(secret, person, clock.instant().plus(INVITATION_LASTS));
        return secret;
    }

    /** What the link is good for, if for anything still. */
    public Optional<Invitation> find(Secret secret) {
        return store.find(secret, clock.instant()).filter(invitation -> switch (invitation) {
            case Invitation.SetUp setUp -> !people.haveLeader();
            case Invitation.OfPerson(PersonId person) ->
                people.find(person).filter(Person::active).isPresent();
        });
    }

    /** Makes the first leader. */
    @Transactional
    public PersonId setUp(Secret secret, String email, String name, String password) {
        take(secret, Invitation.SetUp.class);
        PersonId leader = people.add(new NewPerson(email, name, Role.LEADER), password);
        store.deleteSetUp();
        return leader;
    }

    /** Lets the invited person choose a password. */
    @Transactional
    public PersonId accept(Secret secret, String password) {
        PersonId person = take(secret, Invitation.OfPerson.class).person();
        people.setPassword(person, password);
        return person;
    }

    private <T extends Invitation> T take(Secret secret, Class<T> kind) {
        return find(secret)
                .filter(kind::isInstance)
                .map(kind::cast)
                .filter(invitation -> store.take(secret))
                .orElseThrow(Problem::notFound);
    }
}
