/**
 * Is: "Puntaje y recorrido", how the score differs between journeys that have something and those that do not.
 * Words: condition: what the ones have and the others lack; difference: mean of the ones less mean of the others;
 * adjusted p: corrected for having looked at many conditions.
 * Offers: {@link org.hilo.trace.score.Drivers}.
 * Says: nothing.
 * Never: shows a figure over fewer than five scores; calls a difference a cause.
 */
@NullMarked
package org.hilo.trace.score;

import org.jspecify.annotations.NullMarked;
