/**
 * Is: tests of the command line, run as a person would run it.
 *
 * <p>Words: {@code Ran} is one command with what it said and its exit code.
 *
 * <p>Offers: nothing to others.
 *
 * <p>Says: nothing.
 *
 * <p>Never: needs a server other than one that it starts itself.
 */
@NullMarked
package org.hilo.cli;

import org.jspecify.annotations.NullMarked;
