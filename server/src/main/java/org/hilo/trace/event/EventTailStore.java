package org.hilo.trace.event;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.hilo.engine.Event;
import org.hilo.engine.Reference;
import org.hilo.trace.event.EventTail.Anchor;
import org.hilo.trace.event.EventTail.Position;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** The tail of the events in PostgreSQL. */
@Repository
class EventTailStore {
    /** Rows fetched at once: the memory that a reader needs, however long the table is. */
    private static final int FETCH_SIZE = 5_000;

    private static final String POSITION = "SELECT events, identity FROM trace.rewrite";

    private static final String ANCHOR = """
            SELECT history, rewrite.events, (extract(epoch FROM received_at) * 1000000)::bigint
            FROM trace.rewrite, trace.event
            WHERE event_id = ?""";

    /** Times leave as microseconds: cheaper to read than any calendar. */
    private static final String AFTER = """
            SELECT event_id, (extract(epoch FROM happened_at) * 1000000)::bigint, activity, area, channel,
              reference_type::text, reference_id::text, attribute::text, score
            FROM trace.event
            WHERE event_id > ?
            ORDER BY event_id""";

    private final DataSource source;

    EventTailStore(DataSource source) {
        this.source = source;
    }

    Position position(long last) {
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement()) {
            return position(statement, last);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Nullable
    Anchor anchor(long last) {
        try (Connection connection = source.getConnection();
                PreparedStatement statement = connection.prepareStatement(ANCHOR)) {
            statement.setLong(1, last);
            try (ResultSet row = statement.executeQuery()) {
                return row.next()
                        ? new Anchor(row.getObject(1, UUID.class), row.getLong(2), last, row.getLong(3))
                        : null;
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Exact, and far cheaper than reading: a count visits no text. */
    long count() {
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT count(*) FROM trace.event")) {
            row.next();
            return row.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    Position readAfter(long last, Consumer<Event> reader) {
        try (Connection connection = source.getConnection();
                Moment moment = Moment.of(connection);
                Statement statement = moment.connection().createStatement()) {
            Position before = position(statement, last);
            long read = rows(connection, last, reader);
            return new Position(before.rewrites(), before.identityRewrites(), read);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * A connection that sees one moment until it is closed, which makes it as it was. What goes wrong then is suppressed by
     * what went wrong before, as try-with-resources has it.
     */
    private record Moment(Connection connection) implements AutoCloseable {
        static Moment of(Connection connection) throws SQLException {
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            connection.setAutoCommit(false);
            return new Moment(connection);
        }

        @Override
        public void close() throws SQLException {
            connection.rollback();
            connection.setAutoCommit(true);
            connection.setTransactionIsolation(Connection.TRANSACTION_READ_COMMITTED);
        }
    }

    private static Position position(Statement statement, long last) throws SQLException {
        try (ResultSet row = statement.executeQuery(POSITION)) {
            row.next();
            return new Position(row.getLong(1), row.getLong(2), last);
        }
    }

    private static long rows(Connection connection, long last, Consumer<Event> reader) throws SQLException {
        long read = last;
        TypeLists types = new TypeLists();
        try (PreparedStatement statement = connection.prepareStatement(AFTER)) {
            statement.setFetchSize(FETCH_SIZE);
            statement.setLong(1, last);
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    Event event = event(row, types);
                    read = event.id();
                    reader.accept(event);
                }
            }
        }
        return read;
    }

    private static Event event(ResultSet row, TypeLists types) throws SQLException {
        double score = row.getDouble(9);
        boolean hasScore = !row.wasNull();
        long micros = row.getLong(2);
        return new Event(
                row.getLong(1),
                Instant.ofEpochSecond(Math.floorDiv(micros, 1_000_000L), Math.floorMod(micros, 1_000_000L) * 1_000L),
                row.getString(3),
                row.getString(4),
                row.getString(5),
                references(types.read(row.getString(6)), TextArray.read(row.getString(7))),
                AttributeJson.read(row.getString(8)),
                hasScore ? score : null);
    }

    private static List<Reference> references(List<String> types, List<String> ids) {
        List<Reference> references = new ArrayList<>(types.size());
        for (int i = 0; i < types.size(); i++) {
            references.add(new Reference(types.get(i), ids.get(i)));
        }
        return references;
    }

    /** Events name the same few types again and again: each list is read once, and each type is kept once in memory. */
    private static final class TypeLists {
        private static final int KEPT_MAX = 10_000;

        private final Map<String, List<String>> known = new HashMap<>();
        private final Map<String, String> types = new HashMap<>();

        List<String> read(String text) {
            List<String> list = known.get(text);
            if (list != null) {
                return list;
            }
            if (known.size() >= KEPT_MAX) {
                known.clear(); // types come from files of strangers
                types.clear();
            }
            List<String> read = TextArray.read(text).stream()
                    .map(type -> types.computeIfAbsent(type, same -> same))
                    .toList();
            known.put(text, read);
            return read;
        }
    }
}
