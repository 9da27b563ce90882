package org.hilo.engine;

/** Journeys of one side of a split, and all scores that their events carry: mean (NaN without any), variance (n−1). */
public record Group(long journeys, long scores, double mean, double variance) {}
