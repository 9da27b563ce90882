/**
 * Is: the events in PostgreSQL, the only truth; acknowledged means committed.
 * Words: event, source and id (known once), receipt, refusal, arrival order.
 * Offers: {@link org.hilo.trace.event.Events} to add and undo, {@link org.hilo.trace.event.EventTail} to read in order.
 * Says: a signal in the process after every commit, for whoever holds a projection.
 * Never: changes an event; knows customers, journeys or files.
 */
@NullMarked
package org.hilo.trace.event;

import org.jspecify.annotations.NullMarked;
