package org.hilo.platform.web;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The page {@code platform/door/welcome}: the first leader sets Hilo up, or an invited person chooses a password.
 *
 * @param secret of the link
 * @param invited name of the invited person, or null for the first leader
 * @param email as typed before, or the invited person's
 * @param name as typed before
 * @param organisation as typed before
 * @param wrong text of what is wrong, by field
 */
public record WelcomeView(
        String secret,
        @Nullable String invited,
        String email,
        String name,
        String organisation,
        Map<String, String> wrong) {

    public WelcomeView {
        wrong = Map.copyOf(wrong);
    }

    public boolean setUp() {
        return invited == null;
    }
}
