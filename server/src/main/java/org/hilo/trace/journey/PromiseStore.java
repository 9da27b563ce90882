package org.hilo.trace.journey;

import java.sql.Types;
import java.time.ZoneId;
import java.util.List;
import org.hilo.engine.Promise;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Declared promises in PostgreSQL. */
@Repository
class PromiseStore {
    private final JdbcClient jdbc;

    PromiseStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Promise> all() {
        return jdbc.sql("SELECT name, attribute, delivered, day_zone FROM trace.promise ORDER BY name, promise_id")
                .query((row, n) -> {
                    String zone = row.getString("day_zone");
                    return zone == null
                            ? Promise.byInstant(
                                    row.getString("name"), row.getString("attribute"), row.getString("delivered"))
                            : Promise.byDay(
                                    row.getString("name"),
                                    row.getString("attribute"),
                                    row.getString("delivered"),
                                    ZoneId.of(zone));
                })
                .list();
    }

    /** Keeps a promise; one of the same name is replaced. */
    void declare(Promise promise, @Nullable Long importId) {
        String zone =
                switch (promise.by()) {
                    case Promise.Exact() -> null;
                    case Promise.Day(ZoneId day) -> day.getId();
                };
        jdbc.sql("""
                        INSERT INTO trace.promise (name, attribute, delivered, day_zone, import_id)
                        VALUES (:name, :attribute, :delivered, :zone, :import)
                        ON CONFLICT (name) DO UPDATE SET
                          attribute = excluded.attribute, delivered = excluded.delivered, day_zone = excluded.day_zone,
                          import_id = excluded.import_id""")
                .param("name", promise.name())
                .param("attribute", promise.attribute())
                .param("delivered", promise.delivered())
                .param("zone", zone)
                .param("import", importId, Types.BIGINT)
                .update();
    }

    void withdraw(String name) {
        jdbc.sql("DELETE FROM trace.promise WHERE name = :name")
                .param("name", name)
                .update();
    }

    void withdraw(long importId) {
        jdbc.sql("DELETE FROM trace.promise WHERE import_id = :import")
                .param("import", importId)
                .update();
    }
}
