/**
 * Is: which journeys a page of tracing looks at: lens, period, filters; the same words in every address and in the API.
 * Words: clause: one filter of several, all of which must hold; pill: a clause in words, with a link that removes it.
 * Offers: {@link org.hilo.trace.selection.Selections}, {@link org.hilo.trace.selection.JourneyAnswers}.
 * Says: nothing.
 * Never: looks at journeys itself; guesses what a wrong filter meant.
 */
@NullMarked
package org.hilo.trace.selection;

import org.jspecify.annotations.NullMarked;
