package wrong.trace.promise;

import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Wrong three times: a door that knows the database, the web and its own page. */
public record Promises(JdbcClient database, HttpStatus status, PromisePage page) {}
