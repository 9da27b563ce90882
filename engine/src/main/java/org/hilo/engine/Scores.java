package org.hilo.engine;

/** Scores of a group: how many, their mean (NaN without any), their sample variance (n−1; NaN below two). */
public record Scores(long n, double mean, double variance) {}
