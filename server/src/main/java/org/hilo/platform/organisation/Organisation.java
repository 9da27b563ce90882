package org.hilo.platform.organisation;

import java.time.ZoneId;
import java.util.Currency;
import org.hilo.platform.problem.Problem;
import org.jspecify.annotations.Nullable;

/**
 * Whom Hilo serves here.
 *
 * @param language of whom hasn't chosen one: {@code en} or {@code es}
 * @param demo the organisation is invented and everybody may enter by one click
 */
public record Organisation(String name, ZoneId zone, Currency currency, String language, boolean demo) {

    private static final int LONGEST_NAME = 100; // fits the head of a page

    /** Before anybody has said otherwise. */
    public static Organisation unnamed() {
        return new Organisation("", ZoneId.of("America/Mexico_City"), Currency.getInstance("MXN"), "es", false);
    }

    public Organisation named(@Nullable String wished) {
        String sound = wished == null ? "" : wished.strip();
        if (sound.isEmpty() || sound.length() > LONGEST_NAME || sound.chars().anyMatch(Character::isISOControl)) {
            throw Problem.invalid("organisation.name", "organisation").argument("longest", LONGEST_NAME);
        }
        return new Organisation(sound, zone, currency, language, demo);
    }

    public Organisation speaking(@Nullable String code) {
        if (code == null || !(code.equals("en") || code.equals("es"))) {
            throw Problem.invalid("organisation.language", "language");
        }
        return new Organisation(name, zone, currency, code, demo);
    }
}
