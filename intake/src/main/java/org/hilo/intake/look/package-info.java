/**
 * Is: a first look at a file: what its columns hold, and which mapping would fit.
 *
 * <p>Words: a <em>profile</em> judges one column by all its values; a <em>question</em> is what the file does not tell.
 *
 * <p>Offers: {@link org.hilo.intake.look.LookingGlass}.
 *
 * <p>Says: nothing.
 *
 * <p>Never: guesses between day and month, or the zone of local times.
 */
@NullMarked
package org.hilo.intake.look;

import org.jspecify.annotations.NullMarked;
