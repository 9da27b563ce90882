package org.hilo.trace.rule;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.hilo.platform.storage.SqlTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** RuleSets in PostgreSQL. */
@Repository
class RuleStore {
    private static final String ALL = """
            SELECT rule_set_id, name, lens, level, text, version, changed_by, changed_at
            FROM trace.rule_set
            """;

    private final JdbcClient jdbc;

    RuleStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<NamedRules> all() {
        return jdbc.sql(ALL + "ORDER BY lower(name), rule_set_id")
                .query((row, number) -> rules(row))
                .list();
    }

    Optional<NamedRules> find(long id) {
        return jdbc.sql(ALL + "WHERE rule_set_id = :id")
                .param("id", id)
                .query((row, number) -> rules(row))
                .optional();
    }

    /** Names are the same whatever their case. */
    Optional<NamedRules> named(String name) {
        return jdbc.sql(ALL + "WHERE lower(name) = lower(:name)")
                .param("name", name)
                .query((row, number) -> rules(row))
                .optional();
    }

    long add(RulesDraft draft, String by, Instant at) {
        return with(jdbc.sql("""
                        INSERT INTO trace.rule_set
                            (name, lens, level, text, version, created_by, created_at, changed_by, changed_at)
                        VALUES (:name, :lens, :level, :text, 1, :by, :at, :by, :at)
                        RETURNING rule_set_id"""), draft, by, at).query(Long.class).single();
    }

    /** Replaces what stands at the version; false when it is gone or has another version by now. */
    boolean change(long id, int version, RulesDraft draft, String by, Instant at) {
        return with(jdbc.sql("""
                        UPDATE trace.rule_set
                        SET name = :name, lens = :lens, level = :level, text = :text, version = version + 1,
                            changed_by = :by, changed_at = :at
                        WHERE rule_set_id = :id
                        AND version = :version"""), draft, by, at)
                        .param("id", id)
                        .param("version", version)
                        .update()
                > 0;
    }

    boolean remove(long id) {
        return jdbc.sql("DELETE FROM trace.rule_set WHERE rule_set_id = :id")
                        .param("id", id)
                        .update()
                > 0;
    }

    private static JdbcClient.StatementSpec with(
            JdbcClient.StatementSpec sql, RulesDraft draft, String by, Instant at) {
        return sql.param("name", draft.name())
                .param("lens", draft.lens())
                .param("level", draft.level())
                .param("text", draft.text())
                .param("by", by)
                .param("at", SqlTime.utc(at));
    }

    private static NamedRules rules(ResultSet row) throws SQLException {
        return new NamedRules(
                row.getLong("rule_set_id"),
                row.getString("name"),
                row.getString("lens"),
                row.getString("level"),
                row.getString("text"),
                row.getInt("version"),
                row.getString("changed_by"),
                SqlTime.instant(row, "changed_at"));
    }
}
