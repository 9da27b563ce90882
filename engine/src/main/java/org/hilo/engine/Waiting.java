package org.hilo.engine;

/** Exact waiting times in seconds; quantiles interpolate between the two nearest values (type 7, as DuckDB and numpy). */
public record Waiting(double medianSeconds, double p90Seconds, double meanSeconds) {}
