package org.hilo.engine.conform;

import java.time.Duration;

/**
 * A limit of time between two steps of a sequence: a journey that takes longer is late.
 *
 * @param fromStep index of the earlier step in the sequence
 * @param toStep index of the step that must not be later
 * @param touchpoint that is late then
 */
public record TimeCheck(int fromStep, int toStep, Duration limit, String touchpoint) {}
