package org.hilo.trace.imports;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Saved mappings in PostgreSQL. */
@Repository
class MappingStore {
    private static final String COLUMNS = """
            SELECT mapping_id, name, yaml, changed_by, changed_at
            FROM trace.mapping
            """;

    private final JdbcClient jdbc;

    MappingStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void save(String name, String yaml, String by, Instant at) {
        jdbc.sql("""
                        INSERT INTO trace.mapping (name, yaml, changed_by, changed_at)
                        VALUES (:name, :yaml, :by, :at)
                        ON CONFLICT (name)
                        DO UPDATE SET yaml = excluded.yaml, changed_by = excluded.changed_by, changed_at = excluded.changed_at""")
                .param("name", name)
                .param("yaml", yaml)
                .param("by", by)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    List<SavedMapping> all(int count) {
        return jdbc.sql(COLUMNS + "ORDER BY name, mapping_id LIMIT :count")
                .param("count", count)
                .query((row, n) -> read(row))
                .list();
    }

    Optional<SavedMapping> find(long id) {
        return jdbc.sql(COLUMNS + "WHERE mapping_id = :id")
                .param("id", id)
                .query((row, n) -> read(row))
                .optional();
    }

    Optional<SavedMapping> named(String name) {
        return jdbc.sql(COLUMNS + "WHERE name = :name")
                .param("name", name)
                .query((row, n) -> read(row))
                .optional();
    }

    void remove(long id) {
        jdbc.sql("DELETE FROM trace.mapping WHERE mapping_id = :id")
                .param("id", id)
                .update();
    }

    private static SavedMapping read(ResultSet row) throws SQLException {
        return new SavedMapping(
                row.getLong("mapping_id"),
                row.getString("name"),
                row.getString("yaml"),
                row.getString("changed_by"),
                row.getObject("changed_at", OffsetDateTime.class).toInstant());
    }
}
