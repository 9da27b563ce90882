package org.hilo.platform.security.person;

import java.time.Instant;
import java.util.Optional;
import org.hilo.platform.security.Secret;
import org.hilo.platform.storage.SqlTime;
import org.hilo.platform.value.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class InvitationStore {

    private final JdbcClient jdbc;

    InvitationStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Replaces earlier invitations of the same person, or earlier set-up links. */
    void replace(Secret secret, @Nullable PersonId person, Instant end) {
        jdbc.sql("DELETE FROM platform.invitation WHERE person_id IS NOT DISTINCT FROM :person::bigint")
                .param("person", person == null ? null : person.value())
                .update();
        jdbc.sql("""
                INSERT INTO platform.invitation (invitation_hash, person_id, ends_at)
                VALUES (:hash, :person, :end)
                """)
                .param("hash", secret.hash())
                .param("person", person == null ? null : person.value())
                .param("end", SqlTime.utc(end))
                .update();
    }

    Optional<Invitation> find(Secret secret, Instant now) {
        return jdbc.sql("""
                SELECT person_id
                FROM platform.invitation
                WHERE invitation_hash = :hash
                  AND ends_at > :now
                """)
                .param("hash", secret.hash())
                .param("now", SqlTime.utc(now))
                .query((row, n) -> {
                    long person = row.getLong("person_id");
                    return row.wasNull()
                            ? (Invitation) new Invitation.SetUp()
                            : new Invitation.OfPerson(new PersonId(person));
                })
                .optional();
    }

    /** True for the one caller who takes it. */
    boolean take(Secret secret) {
        return jdbc.sql("DELETE FROM platform.invitation WHERE invitation_hash = :hash")
                        .param("hash", secret.hash())
                        .update()
                == 1;
    }

    void deleteSetUp() {
        jdbc.sql("DELETE FROM platform.invitation WHERE person_id IS NULL").update();
    }
}
