/**
 * Is: the door through which files and messages of other systems become events.
 *
 * <p>Words: a <em>mapping</em> says which columns become what; a <em>refusal</em> names line, field, value and what is
 * allowed; a <em>report</em> counts everything that was read, so that nothing is dropped in silence.
 *
 * <p>Offers: {@link org.hilo.intake.Intake} (read, look), {@link org.hilo.intake.CloudEvents}.
 *
 * <p>Says: nothing; events and refusals go to the caller's {@link org.hilo.intake.Sink}.
 *
 * <p>Never: stores anything, knows customers, or guesses what a mapping left open.
 */
@NullMarked
package org.hilo.intake;

import org.jspecify.annotations.NullMarked;
