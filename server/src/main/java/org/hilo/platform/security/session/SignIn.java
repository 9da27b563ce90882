package org.hilo.platform.security.session;

import java.util.Optional;
import org.hilo.platform.security.Secret;
import org.hilo.platform.security.person.People;
import org.springframework.stereotype.Service;

/** Door through which a person enters with a password. */
@Service
public class SignIn {

    private final People people;
    private final Sessions sessions;
    private final SignInLimits limits;

    SignIn(People people, Sessions sessions, SignInLimits limits) {
        this.people = people;
        this.sessions = sessions;
        this.limits = limits;
    }

    /**
     * A new session; empty when address and password don't fit, whichever of them is wrong. Too many attempts are a
     * problem 429.
     */
    public Optional<Secret> enter(String email, String password, String address) {
        limits.count(email, address);
        return people.findByPassword(email, password).map(person -> {
            limits.forget(email, address);
            return sessions.begin(person.id());
        });
    }
}
