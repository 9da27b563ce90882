package org.hilo.trace.design;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.hilo.platform.storage.SqlTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Designs in PostgreSQL. */
@Repository
class DesignStore {
    private static final String ALL = """
            SELECT design_id, name, lens, level, text, version, changed_by, changed_at
            FROM trace.design
            """;

    private final JdbcClient jdbc;

    DesignStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<NamedDesign> all() {
        return jdbc.sql(ALL + "ORDER BY lower(name), design_id")
                .query((row, number) -> design(row))
                .list();
    }

    Optional<NamedDesign> find(long id) {
        return jdbc.sql(ALL + "WHERE design_id = :id")
                .param("id", id)
                .query((row, number) -> design(row))
                .optional();
    }

    /** Names are the same whatever their case. */
    Optional<NamedDesign> named(String name) {
        return jdbc.sql(ALL + "WHERE lower(name) = lower(:name)")
                .param("name", name)
                .query((row, number) -> design(row))
                .optional();
    }

    long add(DesignDraft draft, String by, Instant at) {
        return with(jdbc.sql("""
                        INSERT INTO trace.design
                            (name, lens, level, text, version, created_by, created_at, changed_by, changed_at)
                        VALUES (:name, :lens, :level, :text, 1, :by, :at, :by, :at)
                        RETURNING design_id"""), draft, by, at).query(Long.class).single();
    }

    /** Replaces what stands at the version; false when it is gone or has another version by now. */
    boolean change(long id, int version, DesignDraft draft, String by, Instant at) {
        return with(jdbc.sql("""
                        UPDATE trace.design
                        SET name = :name, lens = :lens, level = :level, text = :text, version = version + 1,
                            changed_by = :by, changed_at = :at
                        WHERE design_id = :id
                        AND version = :version"""), draft, by, at)
                        .param("id", id)
                        .param("version", version)
                        .update()
                > 0;
    }

    boolean remove(long id) {
        return jdbc.sql("DELETE FROM trace.design WHERE design_id = :id")
                        .param("id", id)
                        .update()
                > 0;
    }

    private static JdbcClient.StatementSpec with(
            JdbcClient.StatementSpec sql, DesignDraft draft, String by, Instant at) {
        return sql.param("name", draft.name())
                .param("lens", draft.lens())
                .param("level", draft.level())
                .param("text", draft.text())
                .param("by", by)
                .param("at", SqlTime.utc(at));
    }

    private static NamedDesign design(ResultSet row) throws SQLException {
        return new NamedDesign(
                row.getLong("design_id"),
                row.getString("name"),
                row.getString("lens"),
                row.getString("level"),
                row.getString("text"),
                row.getInt("version"),
                row.getString("changed_by"),
                SqlTime.instant(row, "changed_at"));
    }
}
