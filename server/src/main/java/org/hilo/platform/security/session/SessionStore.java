package org.hilo.platform.security.session;

import java.time.Instant;
import java.util.Optional;
import org.hilo.platform.security.Role;
import org.hilo.platform.security.Secret;
import org.hilo.platform.security.SignedIn;
import org.hilo.platform.storage.SqlTime;
import org.hilo.platform.value.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class SessionStore {

    /** A session with its person as he is now. */
    record Found(SignedIn person, Instant seenAt) {}

    private final JdbcClient jdbc;

    SessionStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(Secret secret, PersonId person, Instant now, Instant end) {
        jdbc.sql("""
                INSERT INTO platform.session (session_hash, person_id, began_at, seen_at, ends_at)
                VALUES (:hash, :person, :now, :now, :end)
                """)
                .param("hash", secret.hash())
                .param("person", person.value())
                .param("now", SqlTime.utc(now))
                .param("end", SqlTime.utc(end))
                .update();
    }

    Optional<Found> find(Secret secret, Instant now, Instant idleSince) {
        return jdbc.sql("""
                SELECT person_id, name, role, language, theme, seen_at
                FROM platform.session
                JOIN platform.person USING (person_id)
                WHERE session_hash = :hash
                  AND active
                  AND ends_at > :now
                  AND seen_at > :idle
                """)
                .param("hash", secret.hash())
                .param("now", SqlTime.utc(now))
                .param("idle", SqlTime.utc(idleSince))
                .query((row, n) -> new Found(
                        new SignedIn(
                                new PersonId(row.getLong("person_id")),
                                row.getString("name"),
                                Role.valueOf(row.getString("role")),
                                row.getString("language"),
                                row.getString("theme")),
                        SqlTime.instant(row, "seen_at")))
                .optional();
    }

    void seen(Secret secret, Instant now) {
        jdbc.sql("UPDATE platform.session SET seen_at = :now WHERE session_hash = :hash")
                .param("now", SqlTime.utc(now))
                .param("hash", secret.hash())
                .update();
    }

    void delete(Secret secret) {
        jdbc.sql("DELETE FROM platform.session WHERE session_hash = :hash")
                .param("hash", secret.hash())
                .update();
    }

    void deleteAll(PersonId person) {
        jdbc.sql("DELETE FROM platform.session WHERE person_id = :person")
                .param("person", person.value())
                .update();
    }

    void deleteEnded(Instant now, Instant idleSince) {
        jdbc.sql("DELETE FROM platform.session WHERE ends_at <= :now OR seen_at <= :idle")
                .param("now", SqlTime.utc(now))
                .param("idle", SqlTime.utc(idleSince))
                .update();
    }
}
