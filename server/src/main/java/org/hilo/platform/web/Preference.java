package org.hilo.platform.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.hilo.platform.i18n.Language;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;

/** Language and theme of a browser, for whoever hasn't signed in. */
final class Preference {

    static final String LANGUAGE = "hilo-language";
    static final String THEME = "hilo-theme";
    /** {@code system} is the absence of a choice. */
    static final Set<String> THEMES = Set.of("light", "dark");

    private Preference() {}

    static Optional<Language> language(HttpServletRequest request) {
        return Language.find(read(request, LANGUAGE).orElse(null));
    }

    static Optional<String> theme(HttpServletRequest request) {
        return read(request, THEME).filter(THEMES::contains);
    }

    static Optional<String> read(HttpServletRequest request, String name) {
        Cookie[] cookies = request.getCookies();
        if (cookies == null) {
            return Optional.empty();
        }
        for (Cookie cookie : cookies) {
            if (cookie.getName().equals(name) && !cookie.getValue().isEmpty()) {
                return Optional.of(cookie.getValue());
            }
        }
        return Optional.empty();
    }

    static void write(
            HttpServletRequest request, HttpServletResponse response, String name, String value, Duration age) {
        response.addHeader(
                HttpHeaders.SET_COOKIE,
                ResponseCookie.from(name, value)
                        .path("/")
                        .httpOnly(true)
                        .secure(request.isSecure())
                        .sameSite("Lax")
                        .maxAge(value.isEmpty() ? Duration.ZERO : age)
                        .build()
                        .toString());
    }
}
