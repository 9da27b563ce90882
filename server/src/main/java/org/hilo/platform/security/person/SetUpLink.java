package org.hilo.platform.security.person;

import org.hilo.platform.organisation.Organisations;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/**
 * Tells whoever starts Hilo for the first time where to begin. It is printed, not logged: logs are kept and sent around,
 * and the link opens the house. There is no default password that somebody could forget to change.
 */
@Component
class SetUpLink {

    private final Invitations invitations;
    private final Organisations organisations;
    private final Environment environment;
    private final String url;

    SetUpLink(
            Invitations invitations,
            Organisations organisations,
            Environment environment,
            @Value("${hilo.url:}") String url) {
        this.invitations = invitations;
        this.organisations = organisations;
        this.environment = environment;
        this.url = url;
    }

    @EventListener(ApplicationReadyEvent.class)
    void print() {
        if (organisations.current().demo()) return;
        invitations
                .setUp()
                .ifPresent(secret -> System.out.printf( // tidy: for the person who starts it, never for a log
                        "%n    Hilo is ready to be set up. Open this link within 24 hours (it works once):%n%n"
                                + "    %s/welcome/%s%n%n",
                        base(), secret.text()));
    }

    /** The address that people use is only known when somebody says it. */
    private String base() {
        if (!url.isBlank()) return url.replaceFirst("/+$", "");
        return "http://localhost:" + environment.getProperty("local.server.port", "8080");
    }
}
