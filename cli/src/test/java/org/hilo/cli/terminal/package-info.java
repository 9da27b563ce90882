/**
 * Is: tests of what a person at a terminal sees.
 *
 * <p>Words: the <em>line</em> is the one that the next one replaces.
 *
 * <p>Offers: nothing to others.
 *
 * <p>Says: nothing.
 *
 * <p>Never: waits for a real second: the clock is an argument.
 */
@NullMarked
package org.hilo.cli.terminal;

import org.jspecify.annotations.NullMarked;
