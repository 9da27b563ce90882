package org.hilo.platform.security.account;

import java.util.List;
import java.util.Map;
import org.hilo.platform.security.Role;
import org.hilo.platform.security.person.Person;
import org.hilo.platform.value.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * The page of everybody who works with Hilo.
 *
 * @param me who looks at the page
 * @param link an invitation just made, shown this once, or null
 * @param form what was typed before
 * @param wrong text of what is wrong, by field
 */
public record PeopleView(
        List<Person> people, PersonId me, @Nullable Link link, Form form, Map<String, String> wrong) {

    public PeopleView {
        people = List.copyOf(people);
        wrong = Map.copyOf(wrong);
    }

    /** An invitation for somebody. */
    public record Link(String name, String address) {}

    /** Somebody to be added. */
    public record Form(String email, String name, Role role) {
        static Form empty() {
            return new Form("", "", Role.READER);
        }
    }
}
