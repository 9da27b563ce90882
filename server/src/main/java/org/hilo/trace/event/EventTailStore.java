package org.hilo.trace.event;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.hilo.engine.Event;
import org.hilo.engine.Reference;
import org.hilo.trace.event.EventTail.Position;
import org.springframework.stereotype.Repository;

/** The tail of the events in PostgreSQL. */
@Repository
class EventTailStore {
    /** Rows fetched at once: the memory that a reader needs, however long the table is. */
    private static final int FETCH_SIZE = 5_000;

    private static final String POSITION = "SELECT events, identity FROM trace.rewrite";

    /** Times leave as microseconds: cheaper to read than any calendar. */
    private static final String AFTER = """
            SELECT event_id, (extract(epoch FROM happened_at) * 1000000)::bigint, activity, area, channel,
              reference_type, reference_id, attribute::text, score
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
        try (PreparedStatement statement = connection.prepareStatement(AFTER)) {
            statement.setFetchSize(FETCH_SIZE);
            statement.setLong(1, last);
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    Event event = event(row);
                    read = event.id();
                    reader.accept(event);
                }
            }
        }
        return read;
    }

    private static Event event(ResultSet row) throws SQLException {
        double score = row.getDouble(9);
        boolean hasScore = !row.wasNull();
        long micros = row.getLong(2);
        return new Event(
                row.getLong(1),
                Instant.ofEpochSecond(Math.floorDiv(micros, 1_000_000L), Math.floorMod(micros, 1_000_000L) * 1_000L),
                row.getString(3),
                row.getString(4),
                row.getString(5),
                references((String[]) row.getArray(6).getArray(), (String[])
                        row.getArray(7).getArray()),
                AttributeJson.read(row.getString(8)),
                hasScore ? score : null);
    }

    private static List<Reference> references(String[] types, String[] ids) {
        List<Reference> references = new ArrayList<>(types.length);
        for (int i = 0; i < types.length; i++) {
            references.add(new Reference(types[i], ids[i]));
        }
        return references;
    }
}
