package org.hilo.listen.feedback;

import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The door to feedback over a test's own database. */
public final class FeedbackSamples {
    private FeedbackSamples() {}

    public static Feedbacks feedbacks(DataSource source) {
        return new Feedbacks(new FeedbackStore(new JdbcTemplate(source), JdbcClient.create(source)));
    }
}
