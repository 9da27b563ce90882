package org.hilo.trace.level;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.hilo.engine.Level;
import org.hilo.platform.storage.SqlTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Levels in PostgreSQL. */
@Repository
class LevelStore {
    private static final String WITH_NODES = """
            SELECT level.level_id, level.name, level.rest, level.changed_by, level.changed_at, node.activity, node.node
            FROM trace.level
            LEFT JOIN trace.level_node node ON node.level_id = level.level_id
            """;

    private final JdbcClient jdbc;

    LevelStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<NamedLevel> all() {
        return read(jdbc.sql(WITH_NODES + "ORDER BY lower(level.name), level.level_id"));
    }

    Optional<NamedLevel> find(long id) {
        return read(jdbc.sql(WITH_NODES + "WHERE level.level_id = :id").param("id", id)).stream()
                .findFirst();
    }

    /** Names are the same whatever their case. */
    Optional<NamedLevel> named(String name) {
        return read(jdbc.sql(WITH_NODES + "WHERE lower(level.name) = lower(:name)")
                        .param("name", name))
                .stream()
                .findFirst();
    }

    /** All names, in alphabetical order. */
    List<String> names() {
        return jdbc.sql("SELECT name FROM trace.level ORDER BY lower(name), level_id")
                .query(String.class)
                .list();
    }

    @Transactional
    public long add(LevelDraft draft, String by, Instant at) {
        long id = jdbc.sql("""
                        INSERT INTO trace.level (name, rest, created_by, created_at, changed_by, changed_at)
                        VALUES (:name, :rest, :by, :at, :by, :at)
                        RETURNING level_id""")
                .param("name", draft.name())
                .param("rest", word(draft.rest()))
                .param("by", by)
                .param("at", SqlTime.utc(at))
                .query(Long.class)
                .single();
        addNodes(id, draft.nodes());
        return id;
    }

    /** Replaces all of it; false when there is no such level any more. */
    @Transactional
    public boolean change(long id, LevelDraft draft, String by, Instant at) {
        int changed = jdbc.sql("""
                        UPDATE trace.level
                        SET name = :name, rest = :rest, changed_by = :by, changed_at = :at
                        WHERE level_id = :id""")
                .param("id", id)
                .param("name", draft.name())
                .param("rest", word(draft.rest()))
                .param("by", by)
                .param("at", SqlTime.utc(at))
                .update();
        if (changed == 0) {
            return false;
        }
        jdbc.sql("DELETE FROM trace.level_node WHERE level_id = :id")
                .param("id", id)
                .update();
        addNodes(id, draft.nodes());
        return true;
    }

    boolean remove(long id) {
        return jdbc.sql("DELETE FROM trace.level WHERE level_id = :id")
                        .param("id", id)
                        .update()
                > 0;
    }

    private void addNodes(long id, Map<String, String> nodes) {
        List<Map.Entry<String, String>> entries = List.copyOf(nodes.entrySet());
        jdbc.sql("""
                        INSERT INTO trace.level_node (level_id, activity, node)
                        SELECT :id, activity, node FROM unnest(:activities, :nodes) AS given (activity, node)""")
                .param("id", id)
                .param("activities", entries.stream().map(Map.Entry::getKey).toArray(String[]::new))
                .param("nodes", entries.stream().map(Map.Entry::getValue).toArray(String[]::new))
                .update();
    }

    /** A row is a node; those of a level follow each other. */
    private static List<NamedLevel> read(JdbcClient.StatementSpec sql) {
        Map<Long, NamedLevel> levels = new LinkedHashMap<>();
        Map<Long, Map<String, String>> nodes = new HashMap<>();
        sql.query(row -> {
            long id = row.getLong("level_id");
            levels.putIfAbsent(id, level(row));
            String activity = row.getString("activity");
            if (activity != null) {
                nodes.computeIfAbsent(id, i -> new HashMap<>()).put(activity, row.getString("node"));
            }
        });
        return levels.values().stream()
                .map(l -> new NamedLevel(
                        l.id(), l.name(), nodes.getOrDefault(l.id(), Map.of()), l.rest(), l.changedBy(), l.changedAt()))
                .toList();
    }

    private static NamedLevel level(ResultSet row) throws SQLException {
        return new NamedLevel(
                row.getLong("level_id"),
                row.getString("name"),
                Map.of(),
                Level.Rest.valueOf(row.getString("rest").toUpperCase(Locale.ROOT)),
                row.getString("changed_by"),
                SqlTime.instant(row, "changed_at"));
    }

    private static String word(Level.Rest rest) {
        return rest.name().toLowerCase(Locale.ROOT);
    }
}
