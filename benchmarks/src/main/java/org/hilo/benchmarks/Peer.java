package org.hilo.benchmarks;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** DuckDB with the same events, dictionary-encoded and sorted as it likes them best, asked the same questions. */
final class Peer implements AutoCloseable {

    static final String FLOW = """
            WITH step AS (
              SELECT activity, lead(activity) OVER (PARTITION BY journey ORDER BY time, arrival) AS following
              FROM log)
            SELECT activity, following, count(*) AS n
            FROM step WHERE following IS NOT NULL
            GROUP BY ALL ORDER BY n DESC""";

    static final String FLOW_WITH_WAITING = """
            WITH step AS (
              SELECT activity, lead(activity) OVER w AS following, lead(time) OVER w - time AS waiting
              FROM log WINDOW w AS (PARTITION BY journey ORDER BY time, arrival))
            SELECT activity, following, count(*) AS n, avg(waiting), quantile_cont(waiting, [0.5, 0.9])
            FROM step WHERE following IS NOT NULL
            GROUP BY ALL ORDER BY n DESC""";

    static final String FLOW_OF_PREMIUM = FLOW.replace("FROM log", "FROM log WHERE segment = 'premium'");

    static final String VARIANTS = """
            SELECT path, count(*) AS n
            FROM (SELECT list(activity ORDER BY time, arrival) AS path FROM log GROUP BY journey)
            GROUP BY path ORDER BY n DESC""";

    static final String HANDOFFS = """
            WITH step AS (
              SELECT area, lead(area) OVER w AS following, lead(time) OVER w - time AS waiting
              FROM log WINDOW w AS (PARTITION BY journey ORDER BY time, arrival))
            SELECT area, following, count(*) AS n, quantile_cont(waiting, [0.5, 0.9])
            FROM step WHERE following IS NOT NULL AND following <> area
            GROUP BY ALL ORDER BY n DESC""";

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
                SELECT dense_rank() OVER (ORDER BY "order") AS journey, activity::activity_name AS activity,
                       area::area_name AS area, epoch_us(time) AS time, segment::segment_name AS segment,
                       rowid AS arrival
                FROM raw ORDER BY journey, time, arrival""");
        peer.run("DROP TABLE raw");
        return peer;
    }

    /** Number of rows of the answer, all of them fetched. */
    long ask(String question) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(question)) {
            long count = 0;
            while (rows.next()) {
                count++;
            }
            return count;
        }
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
