package org.hilo.platform.security;

import static org.hilo.platform.security.Role.AGENT;
import static org.hilo.platform.security.Role.ANALYST;
import static org.hilo.platform.security.Role.LEADER;
import static org.hilo.platform.security.Role.OWNER;
import static org.hilo.platform.security.Role.READER;

import java.util.EnumSet;
import java.util.Set;

/** Something that a role may or may not do. */
public enum Permission {
    /** Open to everybody, signed in or not. */
    ENTER(),
    USE_OWN_ACCOUNT(LEADER, ANALYST, OWNER, AGENT, READER),
    SEE_JOURNEYS(LEADER, ANALYST, OWNER, AGENT, READER),
    /** A single customer's thread: personal data. */
    SEE_CUSTOMERS(LEADER, ANALYST, OWNER, AGENT),
    IMPORT_EVENTS(LEADER, ANALYST),
    CURATE_IDENTITY(LEADER, ANALYST),
    DECLARE_PROMISES(LEADER, ANALYST),
    DEFINE_LEVELS(LEADER, ANALYST),
    DESIGN_JOURNEYS(LEADER, ANALYST),
    DEFINE_RULES(LEADER, ANALYST),
    READ_METRICS(LEADER, READER),
    MANAGE_ORGANISATION(LEADER),
    MANAGE_PEOPLE(LEADER);

    private final Set<Role> roles;

    Permission(Role... roles) {
        this.roles = roles.length == 0 ? EnumSet.noneOf(Role.class) : EnumSet.of(roles[0], roles);
    }

    /** Whether a person of this role may; what is open to all is open to every role. */
    public boolean allows(Role role) {
        return this == ENTER || roles.contains(role);
    }
}
