package org.hilo.platform.security.gate;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.hilo.platform.security.Secret;
import org.hilo.platform.security.session.SessionCookie;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.security.web.csrf.DefaultCsrfToken;

/**
 * The proof that a form comes from our own page (against CSRF). It follows from the browser's cookie, which no other
 * site can read, by a hash: nothing is stored, and a new session has a new proof. A browser that hasn't signed in gets
 * a cookie for the visit.
 */
final class FormProof implements CsrfTokenRepository {

    private static final String HEADER = "X-CSRF-TOKEN";
    private static final String PARAMETER = "_csrf";

    @Override
    public CsrfToken generateToken(HttpServletRequest request) {
        return proof(Secret.random());
    }

    /** Called for the token of {@link #generateToken}, and with null to forget. */
    @Override
    public void saveToken(@Nullable CsrfToken token, HttpServletRequest request, HttpServletResponse response) {
        if (token instanceof Proof proof) {
            SessionCookie.beginVisit(proof.visit, request, response);
        }
    }

    @Override
    public @Nullable CsrfToken loadToken(HttpServletRequest request) {
        return SessionCookie.session(request)
                .or(() -> SessionCookie.visit(request))
                .map(secret -> new DefaultCsrfToken(
                        HEADER, PARAMETER, secret.derived("form").text()))
                .orElse(null);
    }

    private static CsrfToken proof(Secret visit) {
        return new Proof(visit);
    }

    private record Proof(Secret visit) implements CsrfToken {
        @Override
        public String getHeaderName() {
            return HEADER;
        }

        @Override
        public String getParameterName() {
            return PARAMETER;
        }

        @Override
        public String getToken() {
            return visit.derived("form").text();
        }
    }
}
