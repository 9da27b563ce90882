package org.hilo.platform.security;

/** What a person is in the organisation. */
public enum Role {
    /** Leads customer experience: everything, people and settings included. */
    LEADER,
    /** Works with the data: imports, identity, all journeys. */
    ANALYST,
    /** Answers for an area, a journey or a touchpoint. */
    OWNER,
    /** Serves customers, one at a time. */
    AGENT,
    /** Looks at results, not at single customers. */
    READER
}
