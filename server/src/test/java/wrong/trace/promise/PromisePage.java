package wrong.trace.promise;

import org.springframework.http.HttpStatus;

/** Wrong: a page must be package-private. Right: it knows the web. */
public record PromisePage(HttpStatus status) {}
