package org.hilo.platform.security;

import java.security.Principal;
import org.hilo.platform.value.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * The person behind a request, read afresh for each request: a role that is taken away is gone at the next one.
 *
 * @param language chosen by the person, or null for the organisation's
 * @param theme {@code light}, {@code dark}, or null for the system's
 */
public record SignedIn(
        PersonId id,
        String name,
        Role role,
        @Nullable String language,
        @Nullable String theme) implements Principal {

    @Override
    public String getName() {
        return id.toString();
    }

    public boolean can(Permission permission) {
        return permission.allows(role);
    }

    @Override
    public String toString() {
        return "SignedIn[" + id + ", " + role + "]"; // a name is personal data and has no place in logs
    }
}
