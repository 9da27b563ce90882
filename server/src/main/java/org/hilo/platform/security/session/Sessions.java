package org.hilo.platform.security.session;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.hilo.platform.security.Secret;
import org.hilo.platform.security.SignedIn;
import org.hilo.platform.value.PersonId;
import org.springframework.stereotype.Service;

/** Door to the sessions of browsers. They outlive a restart; each sign-in begins a new one. */
@Service
public class Sessions {

    /** However busy, a browser signs in anew once a month. */
    static final Duration LONGEST = Duration.ofDays(30);

    /** A browser left alone over a long weekend stays signed in, one left for good doesn't. */
    static final Duration LONGEST_IDLE = Duration.ofDays(5);

    /** Seen is written at most this often, so that reading pages stays reading. */
    private static final Duration SEEN_EVERY = Duration.ofMinutes(10);

    private final SessionStore store;
    private final InstantSource clock;

    Sessions(SessionStore store, InstantSource clock) {
        this.store = store;
        this.clock = clock;
    }

    /** Begins a session; the secret goes into the cookie and nowhere else. */
    public Secret begin(PersonId person) {
        Instant now = clock.instant();
        store.deleteEnded(now, now.minus(LONGEST_IDLE));
        Secret secret = Secret.random();
        store.insert(secret, person, now, now.plus(LONGEST));
        return secret;
    }

    /** Who the session belongs to, if it still holds and the person is still active. */
    public Optional<SignedIn> find(Secret secret) {
        Instant now = clock.instant();
        var found = store.find(secret, now, now.minus(LONGEST_IDLE));
        found.filter(session -> session.seenAt().plus(SEEN_EVERY).isBefore(now))
                .ifPresent(session -> store.seen(secret, now));
        return found.map(SessionStore.Found::person);
    }

    public void end(Secret secret) {
        store.delete(secret);
    }

    /** After a change of password or a farewell: every browser of this person is out. */
    public void endAll(PersonId person) {
        store.deleteAll(person);
    }
}
