package org.hilo.platform.security.person;

import java.util.regex.Pattern;
import org.hilo.platform.problem.Problem;
import org.hilo.platform.security.Role;

/** Somebody who is to get an account; the address and the name are sound. */
public record NewPerson(String email, String name, Role role) {

    private static final int LONGEST_EMAIL = 254; // of a path in SMTP, RFC 5321
    private static final int LONGEST_NAME = 120; // fits a line of a page
    private static final Pattern EMAIL = Pattern.compile("[^@\\s\\p{Cntrl}]+@[^@\\s\\p{Cntrl}]+\\.[^@\\s\\p{Cntrl}]+");

    public NewPerson {
        email = email.strip();
        name = soundName(name);
        if (email.length() > LONGEST_EMAIL || !EMAIL.matcher(email).matches()) {
            throw Problem.invalid("person.email", "email");
        }
    }

    static String soundName(String name) {
        String sound = name.strip();
        if (sound.isEmpty() || sound.length() > LONGEST_NAME || sound.chars().anyMatch(Character::isISOControl)) {
            throw Problem.invalid("person.name", "name").argument("longest", LONGEST_NAME);
        }
        return sound;
    }
}
