package org.hilo.platform.security.gate;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.hilo.platform.security.Secret;
import org.springframework.http.HttpHeaders;

/** The token of a program, in the header {@code Authorization: Bearer …}. */
final class Bearer {

    private static final String SCHEME = "Bearer ";

    private Bearer() {}

    static Optional<Secret> of(HttpServletRequest request) {
        String header = request.getHeader(HttpHeaders.AUTHORIZATION);
        if (header == null || !header.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
            return Optional.empty();
        }
        return Optional.of(new Secret(header.substring(SCHEME.length()).strip()));
    }
}
