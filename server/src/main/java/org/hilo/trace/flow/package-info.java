/**
 * Is: "Recorrido real", the flow map of the selected journeys with their variants: page, exports, API.
 * Words: passage: one step directly following another; detail: the share of passages that the picture covers; stop:
 * one period of the timeline, with the journeys that its days select as a filter of time.
 * Offers: {@link org.hilo.trace.flow.Flows}.
 * Says: nothing.
 * Never: hides a number; what the picture leaves out is in the tables, and the page says how much that is;
 * only a stop with few journeys shows none.
 */
@NullMarked
package org.hilo.trace.flow;

import org.jspecify.annotations.NullMarked;
