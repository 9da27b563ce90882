/**
 * Is: "Diseñado", the journey as it was designed, and how the real ones keep to it.
 * Words: touchpoint: a step of the design; deviation: skipped, unexpected, out of order, repeated or late; keeping: a
 * journey without any deviation; fitness: how much of journey and design fit together, 0 to 1; solved: compared within
 * the time allowed.
 * Offers: {@link org.hilo.trace.design.Designs}.
 * Says: nothing.
 * Never: guesses about journeys that could not be compared in time; they are counted apart.
 */
@NullMarked
package org.hilo.trace.design;

import org.jspecify.annotations.NullMarked;
