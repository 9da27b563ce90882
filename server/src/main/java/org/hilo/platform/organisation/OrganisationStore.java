package org.hilo.platform.organisation;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Currency;
import java.util.Optional;
import org.hilo.platform.storage.SqlTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class OrganisationStore {

    private final JdbcClient jdbc;

    OrganisationStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Organisation> find() {
        return jdbc.sql("""
                SELECT name, zone, currency, language, demo
                FROM platform.organisation
                """)
                .query((row, n) -> new Organisation(
                        row.getString("name"),
                        ZoneId.of(row.getString("zone")),
                        Currency.getInstance(row.getString("currency")),
                        row.getString("language"),
                        row.getBoolean("demo")))
                .optional();
    }

    void save(Organisation organisation, Instant now) {
        jdbc.sql("""
                INSERT INTO platform.organisation (name, zone, currency, language, demo, changed_at)
                VALUES (:name, :zone, :currency, :language, :demo, :now)
                ON CONFLICT (organisation_id)
                DO UPDATE SET name = :name, zone = :zone, currency = :currency, language = :language,
                    demo = :demo, changed_at = :now
                """)
                .param("name", organisation.name())
                .param("zone", organisation.zone().getId())
                .param("currency", organisation.currency().getCurrencyCode())
                .param("language", organisation.language())
                .param("demo", organisation.demo())
                .param("now", SqlTime.utc(now))
                .update();
    }
}
