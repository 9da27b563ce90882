/**
 * Is: tests of the door for files: formats, traps, hostile input, real logs.
 *
 * <p>Words: {@code Heard} keeps what a read said; {@code RealData} of the testkit finds real logs or skips the test.
 *
 * <p>Offers: nothing to others.
 *
 * <p>Says: nothing.
 *
 * <p>Never: copies real data.
 */
@NullMarked
package org.hilo.intake;

import org.jspecify.annotations.NullMarked;
