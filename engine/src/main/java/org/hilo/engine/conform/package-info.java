/**
 * Is: conformance: how sequences and a model (a designed journey, a Petri net) fit together, by alignment, replay and precision.
 *
 * <p>Words: move, alignment, deviation, fitness, token replay, escaping edge, budget.
 *
 * <p>Offers: {@code Conformance}, {@code Replay}, {@code Precision}, each made of a model and asked about {@code Sequences}.
 *
 * <p>Says: nothing; answers are records.
 *
 * <p>Never: knows a log, times or the clock; guesses where it could not solve. Searches use arrays and primitive loops against
 * house style, because they run for every step of every sequence.
 */
@NullMarked
package org.hilo.engine.conform;

import org.jspecify.annotations.NullMarked;
