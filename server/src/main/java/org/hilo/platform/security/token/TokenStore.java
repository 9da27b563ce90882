package org.hilo.platform.security.token;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.hilo.platform.security.Role;
import org.hilo.platform.security.Secret;
import org.hilo.platform.security.SignedIn;
import org.hilo.platform.storage.SqlTime;
import org.hilo.platform.value.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class TokenStore {

    /** A token with its person as he is now. */
    record Found(long id, SignedIn person, @Nullable Instant lastUsedAt) {}

    private final JdbcClient jdbc;

    TokenStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(PersonId person, String name, Secret secret, Instant now) {
        jdbc.sql("""
                INSERT INTO platform.token (person_id, name, token_hash, created_at)
                VALUES (:person, :name, :hash, :now)
                """)
                .param("person", person.value())
                .param("name", name)
                .param("hash", secret.hash())
                .param("now", SqlTime.utc(now))
                .update();
    }

    List<Token> of(PersonId person) {
        return jdbc.sql("""
                SELECT token_id, name, created_at, last_used_at
                FROM platform.token
                WHERE person_id = :person
                ORDER BY created_at DESC, token_id DESC
                """)
                .param("person", person.value())
                .query((row, n) -> new Token(
                        row.getLong("token_id"),
                        row.getString("name"),
                        SqlTime.instant(row, "created_at"),
                        SqlTime.nullableInstant(row, "last_used_at")))
                .list();
    }

    Optional<Found> find(Secret secret) {
        return jdbc.sql("""
                SELECT token_id, person_id, person.name, role, language, theme, last_used_at
                FROM platform.token
                JOIN platform.person USING (person_id)
                WHERE token_hash = :hash
                  AND active
                """)
                .param("hash", secret.hash())
                .query((row, n) -> new Found(
                        row.getLong("token_id"),
                        new SignedIn(
                                new PersonId(row.getLong("person_id")),
                                row.getString("name"),
                                Role.valueOf(row.getString("role")),
                                row.getString("language"),
                                row.getString("theme")),
                        SqlTime.nullableInstant(row, "last_used_at")))
                .optional();
    }

    void used(long id, Instant now) {
        jdbc.sql("UPDATE platform.token SET last_used_at = :now WHERE token_id = :id")
                .param("now", SqlTime.utc(now))
                .param("id", id)
                .update();
    }

    boolean delete(PersonId person, long id) {
        return jdbc.sql("DELETE FROM platform.token WHERE token_id = :id AND person_id = :person")
                        .param("id", id)
                        .param("person", person.value())
                        .update()
                == 1;
    }
}
