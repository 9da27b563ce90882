/**
 * Is: the proof that logs read fast are read as the JDK's parser reads them.
 *
 * <p>Words: none of its own.
 *
 * <p>Offers: nothing.
 *
 * <p>Says: nothing.
 *
 * <p>Never: asserts a time.
 */
@NullMarked
package org.hilo.intake.xes;

import org.jspecify.annotations.NullMarked;
