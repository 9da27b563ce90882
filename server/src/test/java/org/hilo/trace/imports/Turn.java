package org.hilo.trace.imports;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The turn of whoever writes events, taken and not given back: every other writer waits. */
record Turn(DataSource source, Connection connection) implements AutoCloseable {

    static Turn take(DataSource source) throws SQLException {
        Connection connection = source.getConnection();
        connection.setAutoCommit(false);
        try (Statement statement = connection.createStatement()) {
            statement.execute("SELECT pg_advisory_xact_lock(5423)");
        }
        return new Turn(source, connection);
    }

    void waitUntilSomebodyWaits() {
        JdbcClient jdbc = JdbcClient.create(source);
        long waiting = 0;
        while (waiting == 0) {
            waiting = jdbc.sql("""
                            SELECT count(*) FROM pg_locks JOIN pg_database ON pg_database.oid = database
                            WHERE locktype = 'advisory' AND NOT granted AND datname = current_database()""").query(Long.class).single();
        }
    }

    @Override
    public void close() throws SQLException {
        connection.commit();
        connection.setAutoCommit(true);
        connection.close();
    }
}
