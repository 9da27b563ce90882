package org.hilo.benchmarks;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** DuckDB with the same events, dictionary-encoded and sorted as it likes them best, asked the same questions. */
final class Peer implements AutoCloseable {

    private static final int ASKINGS = 4;

    private final Connection connection;

    private Peer(Connection connection) {
        this.connection = connection;
    }

    /** Reads, encodes and sorts: times as microseconds, so that the questions cost it no conversion. */
    static Peer load(Path csv) throws SQLException {
        Peer peer = new Peer(DriverManager.getConnection("jdbc:duckdb:"));
        peer.run("SET threads = " + Runtime.getRuntime().availableProcessors());
        peer.run("CREATE TABLE raw AS SELECT * FROM read_csv('" + csv + "', header = true)");
        for (String column : new String[] {"activity", "area", "segment"}) {
            peer.run("CREATE TYPE " + column + "_name AS ENUM (SELECT DISTINCT " + column + " FROM raw)");
        }
        peer.run("""
                CREATE TABLE log AS
                SELECT dense_rank() OVER (ORDER BY "order") AS journey, customer, activity::activity_name AS activity,
                       area::area_name AS area, epoch_us(time) AS time, segment::segment_name AS segment,
                       rowid AS arrival
                FROM raw ORDER BY journey, time, arrival""");
        peer.run("DROP TABLE raw");
        return peer;
    }

    /** Sorts all events once more, by customer; answers how long that took. */
    double sortByCustomer() throws SQLException {
        return Stopwatch.seconds(() -> run("""
                CREATE TABLE customer_log AS
                SELECT * REPLACE (dense_rank() OVER (ORDER BY customer) AS journey)
                FROM log ORDER BY journey, time, arrival"""));
    }

    /** Number of rows of the answer, all of them fetched. */
    long ask(Sql question) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(question.text())) {
            long count = 0;
            while (rows.next()) {
                count++;
            }
            return count;
        }
    }

    /** Mean time of some askings after a first one, in milliseconds. */
    double millis(Sql question) throws SQLException {
        ask(question);
        return Stopwatch.seconds(() -> {
                    for (int i = 0; i < ASKINGS; i++) {
                        ask(question);
                    }
                })
                * 1e3
                / ASKINGS;
    }

    private void run(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
