package org.hilo.platform.security.account;

import jakarta.servlet.http.HttpServletRequest;
import org.hilo.platform.security.Secret;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** The address under which people reach this server: as configured, or as whoever asks reached it. */
@Component
class PublicAddress {

    private final String configured;

    PublicAddress(@Value("${hilo.url:}") String configured) {
        this.configured = configured.replaceFirst("/+$", "");
    }

    String welcome(Secret secret, HttpServletRequest request) {
        String base = configured.isEmpty()
                ? ServletUriComponentsBuilder.fromContextPath(request).build().toUriString()
                : configured;
        return base + "/welcome/" + secret.text();
    }
}
