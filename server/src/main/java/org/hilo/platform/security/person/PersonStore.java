package org.hilo.platform.security.person;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.hilo.platform.security.Role;
import org.hilo.platform.storage.SqlTime;
import org.hilo.platform.value.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class PersonStore {

    private static final String COLUMNS =
            "person_id, email, name, role, language, theme, password_hash IS NULL AS invited, active";

    private final JdbcClient jdbc;

    PersonStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    PersonId insert(NewPerson person, @Nullable String passwordHash, Instant now) {
        return new PersonId(jdbc.sql("""
                INSERT INTO platform.person (email, name, role, password_hash, created_at)
                VALUES (:email, :name, :role, :hash, :now)
                RETURNING person_id
                """)
                .param("email", person.email())
                .param("name", person.name())
                .param("role", person.role().name())
                .param("hash", passwordHash)
                .param("now", SqlTime.utc(now))
                .query(Long.class)
                .single());
    }

    Optional<Person> find(PersonId id) {
        return jdbc.sql("SELECT " + COLUMNS + " FROM platform.person WHERE person_id = :id")
                .param("id", id.value())
                .query(PersonStore::person)
                .optional();
    }

    Optional<Person> findByEmail(String email) {
        return jdbc.sql("SELECT " + COLUMNS + " FROM platform.person WHERE lower(email) = lower(:email)")
                .param("email", email)
                .query(PersonStore::person)
                .optional();
    }

    Optional<String> findPasswordHash(PersonId id) {
        return jdbc.sql("SELECT password_hash FROM platform.person WHERE person_id = :id AND password_hash IS NOT NULL")
                .param("id", id.value())
                .query(String.class)
                .optional();
    }

    List<Person> all(int limit) {
        return jdbc.sql("SELECT " + COLUMNS + """
                 FROM platform.person
                ORDER BY active DESC, lower(name), person_id
                LIMIT :limit
                """)
                .param("limit", limit)
                .query(PersonStore::person)
                .list();
    }

    /** Two leaders who demote each other at the same moment come one after the other. */
    void lockLeaders() {
        jdbc.sql("SELECT person_id FROM platform.person WHERE role = 'LEADER' ORDER BY person_id FOR UPDATE")
                .query(Long.class)
                .list();
    }

    /** Active leaders that can sign in. */
    int leaders() {
        return jdbc.sql("""
                SELECT count(*)
                FROM platform.person
                WHERE role = 'LEADER'
                  AND active
                  AND password_hash IS NOT NULL
                """).query(Integer.class).single();
    }

    boolean isEmpty() {
        return jdbc.sql("SELECT NOT EXISTS (SELECT FROM platform.person)")
                .query(Boolean.class)
                .single();
    }

    void setRole(PersonId id, Role role) {
        jdbc.sql("UPDATE platform.person SET role = :role WHERE person_id = :id")
                .param("role", role.name())
                .param("id", id.value())
                .update();
    }

    void setActive(PersonId id, boolean active) {
        jdbc.sql("UPDATE platform.person SET active = :active WHERE person_id = :id")
                .param("active", active)
                .param("id", id.value())
                .update();
    }

    void setPasswordHash(PersonId id, String hash) {
        jdbc.sql("UPDATE platform.person SET password_hash = :hash WHERE person_id = :id")
                .param("hash", hash)
                .param("id", id.value())
                .update();
    }

    void setTaste(PersonId id, String name, @Nullable String language, @Nullable String theme) {
        jdbc.sql("""
                UPDATE platform.person
                SET name = :name, language = :language, theme = :theme
                WHERE person_id = :id
                """)
                .param("name", name)
                .param("language", language)
                .param("theme", theme)
                .param("id", id.value())
                .update();
    }

    private static Person person(ResultSet row, int n) throws SQLException {
        return new Person(
                new PersonId(row.getLong("person_id")),
                row.getString("email"),
                row.getString("name"),
                Role.valueOf(row.getString("role")),
                row.getString("language"),
                row.getString("theme"),
                row.getBoolean("invited"),
                row.getBoolean("active"));
    }
}
