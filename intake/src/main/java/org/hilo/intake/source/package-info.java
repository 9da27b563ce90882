/**
 * Is: the bytes of a file: what format and encoding they are in, unpacked within limits.
 *
 * <p>Words: <em>recognising</em> looks at the content first and at the name last.
 *
 * <p>Offers: {@link org.hilo.intake.source.Recogniser}, {@link org.hilo.intake.source.Bytes}.
 *
 * <p>Says: nothing.
 *
 * <p>Never: trusts a size that a file states about itself.
 */
@NullMarked
package org.hilo.intake.source;

import org.jspecify.annotations.NullMarked;
