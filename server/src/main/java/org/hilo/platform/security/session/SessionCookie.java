package org.hilo.platform.security.session;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.hilo.platform.security.Secret;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;

/**
 * The cookies of a browser. On https their names begin with {@code __Host-}: the browser then guarantees that no
 * neighbour domain and no plain connection has set them. None is readable by scripts.
 */
public final class SessionCookie {

    private static final String SESSION = "hilo-session";
    private static final String VISIT = "hilo-visit";

    private SessionCookie() {}

    public static Optional<Secret> session(HttpServletRequest request) {
        return read(request, SESSION);
    }

    /** Marks a browser that hasn't signed in, so that its forms can be told from forged ones. */
    public static Optional<Secret> visit(HttpServletRequest request) {
        return read(request, VISIT);
    }

    public static void begin(Secret session, HttpServletRequest request, HttpServletResponse response) {
        write(SESSION, session.text(), Sessions.LONGEST.toSeconds(), request, response);
        if (visit(request).isPresent()) write(VISIT, "", 0, request, response);
    }

    public static void beginVisit(Secret visit, HttpServletRequest request, HttpServletResponse response) {
        write(VISIT, visit.text(), -1, request, response);
    }

    public static void end(HttpServletRequest request, HttpServletResponse response) {
        write(SESSION, "", 0, request, response);
    }

    private static Optional<Secret> read(HttpServletRequest request, String name) {
        Cookie[] cookies = request.getCookies();
        if (cookies == null) return Optional.empty();
        String full = fullName(name, request);
        for (Cookie cookie : cookies) {
            if (cookie.getName().equals(full) && !cookie.getValue().isEmpty()) {
                return Optional.of(new Secret(cookie.getValue()));
            }
        }
        return Optional.empty();
    }

    private static void write(
            String name, String value, long seconds, HttpServletRequest request, HttpServletResponse response) {
        ResponseCookie cookie = ResponseCookie.from(fullName(name, request), value)
                .httpOnly(true)
                .secure(request.isSecure())
                .sameSite("Lax")
                .path("/")
                .maxAge(seconds)
                .build();
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
    }

    private static String fullName(String name, HttpServletRequest request) {
        return request.isSecure() ? "__Host-" + name : name;
    }
}
