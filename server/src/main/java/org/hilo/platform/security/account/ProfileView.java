package org.hilo.platform.security.account;

import java.util.Map;
import org.hilo.platform.security.person.Person;

/**
 * The page of one's own account.
 *
 * @param wrong text of what is wrong, by field
 */
public record ProfileView(Person person, Map<String, String> wrong) {
    public ProfileView {
        wrong = Map.copyOf(wrong);
    }
}
