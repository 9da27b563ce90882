package org.hilo.platform.security.gate;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.hilo.platform.problem.Problem;
import org.hilo.platform.security.Permissions;
import org.springframework.http.HttpHeaders;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.stereotype.Component;

/** What the gate answers to whom it doesn't let pass. */
@Component
class Refusals {

    /** A stranger: programs are told so, people are led to the sign-in page and back. */
    void unknown(HttpServletRequest request, HttpServletResponse response, AuthenticationException why)
            throws IOException {
        String path = request.getRequestURI();
        if (path.startsWith("/api/") || path.equals("/metrics")) {
            response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
            response.sendError(HttpServletResponse.SC_UNAUTHORIZED);
            return;
        }
        String signIn = "/sign-in";
        if (request.getMethod().equals("GET") && !path.equals("/")) {
            String query = request.getQueryString();
            String here = query == null ? path : path + "?" + query;
            signIn += "?next=" + URLEncoder.encode(here, StandardCharsets.UTF_8);
        }
        if (request.getHeader("HX-Request") != null) {
            response.setHeader("HX-Redirect", signIn); // a fragment must not become the sign-in page
            response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
            return;
        }
        response.setStatus(HttpServletResponse.SC_FOUND);
        response.setHeader(HttpHeaders.LOCATION, signIn);
    }

    /** Somebody we know, who may not; or a form that isn't ours. What no row names isn't there. */
    void denied(HttpServletRequest request, HttpServletResponse response, AccessDeniedException why)
            throws IOException {
        if (why instanceof CsrfException) {
            request.setAttribute(Problem.CODE, "form_expired");
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
            return;
        }
        boolean known =
                Permissions.needed(request.getMethod(), request.getRequestURI()).isPresent();
        response.sendError(known ? HttpServletResponse.SC_FORBIDDEN : HttpServletResponse.SC_NOT_FOUND);
    }
}
