package wrong.trace.promise;

import org.springframework.jdbc.core.simple.JdbcClient;

/** Wrong: a store must be package-private. Right: it knows the database. */
public record PromiseStore(JdbcClient database) {

    /** Right: counts as the store. */
    record Row(JdbcClient database) {}
}
