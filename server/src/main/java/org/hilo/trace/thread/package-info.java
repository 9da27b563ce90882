/**
 * Is: "El hilo de un cliente", one journey across areas and systems, step by step, with what the customer said.
 * Words: row: a step or a promise that came due; knot: something done again; long wait: longer than nine of ten journeys
 * wait at the same place.
 * Offers: {@link org.hilo.trace.thread.Threads}.
 * Says: nothing.
 * Never: shows a thread to whom may not see customers.
 */
@NullMarked
package org.hilo.trace.thread;

import org.jspecify.annotations.NullMarked;
