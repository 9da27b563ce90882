/**
 * Is: measurements of the engine beside a peer, and of whole servers, written to files.
 *
 * <p>Words: corpus (generated events, the same for the same size), peer (another system asked the same in the same run),
 * finding (one measured figure with unit, n and budget).
 *
 * <p>Offers: {@link org.hilo.benchmarks.Benchmarks}, the main class behind {@code ./hilo bench}.
 *
 * <p>Says: nothing.
 *
 * <p>Never: asserts a time; touches a server or database that it did not start.
 */
@NullMarked
package org.hilo.benchmarks;

import org.jspecify.annotations.NullMarked;
