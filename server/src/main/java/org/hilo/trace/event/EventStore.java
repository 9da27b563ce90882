package org.hilo.trace.event;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.hilo.engine.Reference;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Events in PostgreSQL. */
@Repository
class EventStore {
    private static final String INSERT = """
            INSERT INTO trace.event (
              source, external_id, activity, happened_at, time_from_receipt, received_at, area, channel,
              reference_type, reference_id, reference_role, attribute, score, comment, import_id)
            SELECT
              source, external_id, activity, happened_at::timestamptz, time_from_receipt::boolean, received_at::timestamptz,
              area, channel, reference_type::text[], reference_id::text[], reference_role::text[], attribute::jsonb,
              score::double precision, comment, import_id::bigint
            FROM unnest(
              ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[],
              ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[])
            WITH ORDINALITY AS arrived (
              source, external_id, activity, happened_at, time_from_receipt, received_at, area, channel,
              reference_type, reference_id, reference_role, attribute, score, comment, import_id, place)
            ORDER BY place
            ON CONFLICT (source, external_id) DO NOTHING
            RETURNING event_id, source, external_id""";

    private final JdbcTemplate template;
    private final JdbcClient jdbc;

    EventStore(JdbcTemplate template, JdbcClient jdbc) {
        this.template = template;
        this.jdbc = jdbc;
    }

    /** What makes an event known again. */
    record Key(String source, String id) {}

    /** Writes the rows that are new, in their order; answers the number that each new one got. */
    Map<Key, Long> insert(List<EventRows.Row> rows, Instant receivedAt) {
        @Nullable String[][] columns = EventRows.columns(rows, receivedAt);
        Map<Key, Long> numbers = template.execute((Connection connection) -> insert(columns, connection));
        return numbers == null ? Map.of() : numbers;
    }

    private static Map<Key, Long> insert(@Nullable String[][] columns, Connection connection) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(INSERT)) {
            for (int i = 0; i < columns.length; i++) {
                Array array = connection.createArrayOf("text", columns[i]);
                statement.setArray(i + 1, array);
            }
            Map<Key, Long> numbers = new HashMap<>();
            try (ResultSet result = statement.executeQuery()) {
                while (result.next()) {
                    numbers.put(new Key(result.getString(2), result.getString(3)), result.getLong(1));
                }
            }
            return numbers;
        }
    }

    /** How many of these events each import had brought. */
    Map<Long, Long> importsOf(List<Key> keys) {
        Map<Long, Long> imports = new HashMap<>();
        jdbc.sql("""
                        SELECT event.import_id, count(*)
                        FROM unnest(:sources::text[], :ids::text[]) AS known (source, external_id)
                        JOIN trace.event AS event USING (source, external_id)
                        WHERE event.import_id IS NOT NULL
                        GROUP BY event.import_id""")
                .param("sources", keys.stream().map(Key::source).toArray(String[]::new))
                .param("ids", keys.stream().map(Key::id).toArray(String[]::new))
                .query(row -> {
                    imports.put(row.getLong(1), row.getLong(2));
                });
        return imports;
    }

    /** Removes what an import brought; answers how many events that were. */
    long removeOfImport(long importId) {
        // millions of rows may go in one transaction; the usual limit is meant for pages
        jdbc.sql("SET LOCAL statement_timeout = 0").update();
        int removed = jdbc.sql("DELETE FROM trace.event WHERE import_id = :import")
                .param("import", importId)
                .update();
        jdbc.sql("UPDATE trace.rewrite SET events = events + 1").update();
        return removed;
    }

    long countOfImport(long importId) {
        return jdbc.sql("SELECT count(*) FROM trace.event WHERE import_id = :import")
                .param("import", importId)
                .query(Long.class)
                .single();
    }

    List<StoredEvent> find(Collection<Long> eventIds) {
        if (eventIds.isEmpty()) {
            return List.of();
        }
        return jdbc.sql("""
                        SELECT event_id, source, external_id, activity, happened_at, received_at, time_from_receipt, comment, import_id,
                               reference_type, reference_id, attribute
                        FROM trace.event
                        WHERE event_id = ANY (:ids)
                        ORDER BY event_id""")
                .param("ids", eventIds.toArray(Long[]::new))
                .query((row, n) -> stored(row))
                .list();
    }

    private static StoredEvent stored(ResultSet row) throws SQLException {
        long importId = row.getLong("import_id");
        return new StoredEvent(
                row.getLong("event_id"),
                row.getString("source"),
                row.getString("external_id"),
                row.getString("activity"),
                row.getObject("happened_at", OffsetDateTime.class).toInstant(),
                row.getObject("received_at", OffsetDateTime.class).toInstant(),
                row.getBoolean("time_from_receipt"),
                row.getString("comment"),
                importId == 0 ? null : importId,
                references(row),
                AttributeJson.read(row.getString("attribute")));
    }

    private static List<Reference> references(ResultSet row) throws SQLException {
        String[] types = (String[]) row.getArray("reference_type").getArray();
        String[] ids = (String[]) row.getArray("reference_id").getArray();
        return IntStream.range(0, types.length)
                .mapToObj(i -> new Reference(types[i], ids[i]))
                .toList();
    }
}
