package org.hilo.listen.feedback;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Feedback in PostgreSQL. */
@Repository
class FeedbackStore {
    private static final String INSERT = """
            INSERT INTO listen.feedback (
              event_number, import_number, source, said_at, score, scale_from, scale_to, comment, reference_type, reference_id)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""";

    private static final String COLUMNS = """
            SELECT event_number, import_number, source, said_at, score, scale_from, scale_to, comment, reference_type, reference_id
            FROM listen.feedback
            """;

    private final JdbcTemplate template;
    private final JdbcClient jdbc;

    FeedbackStore(JdbcTemplate template, JdbcClient jdbc) {
        this.template = template;
        this.jdbc = jdbc;
    }

    void add(List<Feedback> feedback) {
        template.execute((Connection connection) -> {
            try (PreparedStatement statement = connection.prepareStatement(INSERT)) {
                for (Feedback one : feedback) {
                    set(statement, one);
                    statement.addBatch();
                }
                return statement.executeBatch();
            }
        });
    }

    private static void set(PreparedStatement statement, Feedback feedback) throws SQLException {
        Feedback.Scale scale = feedback.scale();
        statement.setLong(1, feedback.eventId());
        statement.setObject(2, feedback.importId());
        statement.setString(3, feedback.source());
        statement.setObject(4, feedback.saidAt().atOffset(ZoneOffset.UTC));
        statement.setObject(5, feedback.score());
        statement.setObject(6, scale == null ? null : scale.lowest());
        statement.setObject(7, scale == null ? null : scale.highest());
        statement.setString(8, feedback.comment());
        statement.setArray(9, statement.getConnection().createArrayOf("text", column(feedback, Feedback.About::type)));
        statement.setArray(10, statement.getConnection().createArrayOf("text", column(feedback, Feedback.About::id)));
    }

    private static String[] column(Feedback feedback, Function<Feedback.About, String> part) {
        return feedback.about().stream().map(part).toArray(String[]::new);
    }

    List<Feedback> ofEvents(Collection<Long> eventIds) {
        return jdbc.sql(COLUMNS + "WHERE event_number = ANY (:ids) ORDER BY said_at, feedback_id")
                .param("ids", eventIds.toArray(Long[]::new))
                .query((row, n) -> feedback(row))
                .list();
    }

    List<Feedback> latest(int count) {
        return jdbc.sql(COLUMNS + "ORDER BY said_at DESC, feedback_id DESC LIMIT :count")
                .param("count", count)
                .query((row, n) -> feedback(row))
                .list();
    }

    long removeOfImport(long importId) {
        return jdbc.sql("DELETE FROM listen.feedback WHERE import_number = :import")
                .param("import", importId)
                .update();
    }

    private static Feedback feedback(ResultSet row) throws SQLException {
        String[] types = (String[]) row.getArray("reference_type").getArray();
        String[] ids = (String[]) row.getArray("reference_id").getArray();
        List<Feedback.About> about = new ArrayList<>(types.length);
        for (int i = 0; i < types.length; i++) {
            about.add(new Feedback.About(types[i], ids[i]));
        }
        Double from = number(row, "scale_from");
        Double to = number(row, "scale_to");
        return new Feedback(
                row.getLong("event_number"),
                row.getObject("import_number", Long.class),
                row.getString("source"),
                row.getObject("said_at", OffsetDateTime.class).toInstant(),
                number(row, "score"),
                from == null || to == null ? null : new Feedback.Scale(from, to),
                row.getString("comment"),
                about);
    }

    private static @Nullable Double number(ResultSet row, String column) throws SQLException {
        return row.getObject(column, Double.class);
    }
}
