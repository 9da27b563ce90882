package org.hilo.platform.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.hilo.platform.i18n.Formatter;
import org.hilo.platform.i18n.Language;
import org.hilo.platform.i18n.Messages;
import org.hilo.platform.organisation.Organisation;
import org.hilo.platform.organisation.Organisations;
import org.hilo.platform.security.SignedIn;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Component;

/** Makes the shell of a request. */
@Component
public final class Shells {

    private final Shell.Parts parts;
    private final Organisations organisations;
    private final InstantSource clock;

    Shells(
            Messages messages,
            Assets assets,
            Icons icons,
            Places places,
            Organisations organisations,
            InstantSource clock) {
        this.parts = new Shell.Parts(messages, assets, icons, places);
        this.organisations = organisations;
        this.clock = clock;
    }

    public Shell of(HttpServletRequest request, HttpServletResponse response) {
        Organisation organisation = organisations.current();
        SignedIn person = person();
        Language language = language(request, person, organisation);
        Locale locale = language.in(organisation.currency());
        return new Shell(
                parts,
                organisation,
                person,
                new Shell.Taste(language, locale, theme(request, person)),
                new Formatter(locale, organisation.zone(), organisation.currency(), clock),
                new Shell.Asked(
                        path(request),
                        Objects.requireNonNullElse(query(request), ""),
                        request.getHeader("HX-Request") != null
                                && request.getHeader("HX-History-Restore-Request") == null,
                        proof(request),
                        Notice.take(request, response)));
    }

    /** The language in which to answer a request. */
    public Language language(HttpServletRequest request) {
        return language(request, person(), organisations.current());
    }

    private static Language language(HttpServletRequest request, @Nullable SignedIn person, Organisation organisation) {
        Optional<Language> chosen = person == null
                ? Preference.language(request)
                        .or(() -> Language.preferred(request.getHeader(HttpHeaders.ACCEPT_LANGUAGE)))
                : Language.find(person.language()).or(() -> Preference.language(request));
        return chosen.or(() -> Language.find(organisation.language())).orElse(Language.ENGLISH);
    }

    private static @Nullable String theme(HttpServletRequest request, @Nullable SignedIn person) {
        return person != null && person.theme() != null
                ? person.theme()
                : Preference.theme(request).orElse(null);
    }

    private static @Nullable SignedIn person() {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null && authentication.getPrincipal() instanceof SignedIn person ? person : null;
    }

    private static String proof(HttpServletRequest request) {
        return request.getAttribute(CsrfToken.class.getName()) instanceof CsrfToken token ? token.getToken() : "";
    }

    /** On an error page the path that failed, not the path of the error page. */
    private static String path(HttpServletRequest request) {
        return request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) instanceof String failed
                ? failed
                : request.getRequestURI();
    }

    private static @Nullable String query(HttpServletRequest request) {
        return request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) == null ? request.getQueryString() : null;
    }
}
