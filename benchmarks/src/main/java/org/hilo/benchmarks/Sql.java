package org.hilo.benchmarks;

/** A question in the peer's language, over its table of all events or a part of it. */
record Sql(String text) {
    static final Sql COUNTS = new Sql("""
            WITH step AS (SELECT activity, lead(activity) OVER w AS following
              FROM log WINDOW w AS (PARTITION BY journey ORDER BY time, arrival))
            SELECT activity, following, count(*) AS n FROM step GROUP BY ALL ORDER BY n DESC""");

    static final Sql WAITS = new Sql("""
            WITH step AS (SELECT activity, lead(activity) OVER w AS following, lead(time) OVER w - time AS waiting
              FROM log WINDOW w AS (PARTITION BY journey ORDER BY time, arrival))
            SELECT activity, following, count(*) AS n, avg(waiting), quantile_cont(waiting, [0.5, 0.9])
            FROM step GROUP BY ALL ORDER BY n DESC""");

    static final Sql PATHS = new Sql("""
            SELECT path, count(*) AS n
            FROM (SELECT list(activity ORDER BY time, arrival) AS path FROM log GROUP BY journey)
            GROUP BY path ORDER BY n DESC""");

    static final Sql AREA_CHANGES = new Sql("""
            WITH step AS (SELECT area, lead(area) OVER w AS following, lead(time) OVER w - time AS waiting
              FROM log WINDOW w AS (PARTITION BY journey ORDER BY time, arrival))
            SELECT area, following, count(*) AS n, quantile_cont(waiting, [0.5, 0.9])
            FROM step WHERE following IS NOT NULL AND following <> area
            GROUP BY ALL ORDER BY n DESC""");

    /** Of events for which something holds. */
    Sql of(String condition) {
        return new Sql(text.replace("FROM log", "FROM log WHERE " + condition));
    }

    /** Of journeys that have an event for which something holds. */
    Sql ofJourneys(String condition) {
        return of("journey IN (SELECT journey FROM log WHERE " + condition + ")");
    }

    /** Over the table that is sorted by customer. */
    Sql byCustomer() {
        return new Sql(text.replace("FROM log", "FROM customer_log"));
    }
}
