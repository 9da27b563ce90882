package org.hilo.platform.security.gate;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.hilo.platform.security.SignedIn;
import org.hilo.platform.security.session.SessionCookie;
import org.hilo.platform.security.session.Sessions;
import org.hilo.platform.security.token.Tokens;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.authentication.preauth.PreAuthenticatedAuthenticationToken;
import org.springframework.security.web.context.RequestAttributeSecurityContextRepository;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Finds out whose request it is. A request with a token is the token's alone: a cookie beside it counts for nothing,
 * which is why such a request needs no proof against forgery.
 */
final class Identification extends OncePerRequestFilter {

    /** Keeps the answer for the dispatches that follow (errors, streams); nothing outlives the request. */
    private final RequestAttributeSecurityContextRepository request;

    private final Sessions sessions;
    private final Tokens tokens;

    Identification(RequestAttributeSecurityContextRepository request, Sessions sessions, Tokens tokens) {
        this.request = request;
        this.sessions = sessions;
        this.tokens = tokens;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return request.getRequestURI().startsWith("/assets/");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        identify(request).ifPresent(person -> {
            var context = SecurityContextHolder.createEmptyContext();
            context.setAuthentication(new PreAuthenticatedAuthenticationToken(
                    person,
                    null,
                    List.of(new SimpleGrantedAuthority(person.role().name()))));
            SecurityContextHolder.setContext(context);
            this.request.saveContext(context, request, response);
        });
        chain.doFilter(request, response);
    }

    private Optional<SignedIn> identify(HttpServletRequest request) {
        var token = Bearer.of(request);
        if (token.isPresent()) {
            return tokens.find(token.get());
        }
        return SessionCookie.session(request).flatMap(sessions::find);
    }
}
