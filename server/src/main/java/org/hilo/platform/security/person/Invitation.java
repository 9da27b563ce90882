package org.hilo.platform.security.person;

import org.hilo.platform.value.PersonId;

/** What a link from Hilo lets its bearer do, once. */
public sealed interface Invitation {

    /** Become the first leader and name the organisation. */
    record SetUp() implements Invitation {}

    /** Choose a password. */
    record OfPerson(PersonId person) implements Invitation {}
}
