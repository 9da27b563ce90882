package org.hilo.trace.imports;

import java.time.Instant;

/** A mapping kept under a name for the next time. */
public record SavedMapping(long id, String name, String yaml, String changedBy, Instant changedAt) {}
