package org.hilo.trace.identity;

import java.time.Instant;
import java.time.InstantSource;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The door to identity over a test's own database. */
public final class IdentitySamples {
    private IdentitySamples() {}

    public static Identities identities(DataSource source) {
        return new Identities(
                new IdentityStore(JdbcClient.create(source)),
                InstantSource.fixed(Instant.parse("2026-03-01T12:00:00Z")));
    }
}
