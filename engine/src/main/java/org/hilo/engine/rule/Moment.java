package org.hilo.engine.rule;

import java.time.Instant;

/** An event, by its id, and when it happened. */
public record Moment(long event, Instant at) {}
