/**
 * Is: questions at work: what is counted once for each variant, and what is measured for each journey.
 *
 * <p>Words: job, part, state, node and edge of a level, cell (what waits are gathered for).
 *
 * <p>Offers: {@code Answering}.
 *
 * <p>Says: nothing.
 *
 * <p>Never: keeps an answer. Arrays and loops are bare, against house style, because they run once per step or event.
 */
@NullMarked
package org.hilo.engine.job;

import org.jspecify.annotations.NullMarked;
