/**
 * Is: "Comparar", two selections of journeys held against each other on one layout: page, pictures, files, API.
 * Words: side: one of the two, called A and B; difference: what A has less what B has; given: follows from how the sides
 * were chosen; proven: enough journeys, and chance is ruled out also after looking at everything at once.
 * Offers: {@link org.hilo.trace.compare.Comparisons}.
 * Says: nothing.
 * Never: compares sides that share journeys; colours what may be chance; calls a difference a cause.
 */
@NullMarked
package org.hilo.trace.compare;

import org.jspecify.annotations.NullMarked;
