package org.hilo.platform.security.person;

import org.hilo.platform.security.Role;
import org.hilo.platform.security.SignedIn;
import org.hilo.platform.value.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * Somebody with an account.
 *
 * @param invited has not chosen a password yet
 * @param active may sign in; a person who leaves is deactivated, never deleted, since their work refers to them
 */
public record Person(
        PersonId id,
        String email,
        String name,
        Role role,
        @Nullable String language,
        @Nullable String theme,
        boolean invited,
        boolean active) {

    public SignedIn signedIn() {
        return new SignedIn(id, name, role, language, theme);
    }

    @Override
    public String toString() {
        return "Person[" + id + ", " + role + "]"; // name and address are personal data and have no place in logs
    }
}
