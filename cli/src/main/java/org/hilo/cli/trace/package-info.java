/**
 * Is: the command {@code trace}: from its options to questions, and from answers to the terminal and to files.
 *
 * <p>Words: an <em>option</em> is what somebody wrote; what it means is known only beside mapping and data.
 *
 * <p>Offers: {@link org.hilo.cli.trace.TraceCommand}.
 *
 * <p>Says: answers on standard output, or into the files that are named.
 *
 * <p>Never: begins to read before everything has been checked that can be without the data.
 */
@NullMarked
package org.hilo.cli.trace;

import org.jspecify.annotations.NullMarked;
