package org.hilo.platform.organisation;

import java.time.ZoneId;
import java.util.Currency;

/**
 * Whom Hilo serves here.
 *
 * @param language of whom hasn't chosen one: {@code en} or {@code es}
 * @param demo the organisation is invented and everybody may enter by one click
 */
public record Organisation(String name, ZoneId zone, Currency currency, String language, boolean demo) {

    /** Before anybody has said otherwise. */
    public static Organisation unnamed() {
        return new Organisation("", ZoneId.of("America/Mexico_City"), Currency.getInstance("MXN"), "es", false);
    }
}
