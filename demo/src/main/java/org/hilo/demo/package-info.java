/**
 * Is: the demo: the server, filled on its first start with a year of the invented retailer Andina.
 *
 * <p>Words: the world is what the generator writes; it comes in by the same import as a user's files.
 *
 * <p>Offers: {@link org.hilo.demo.Demo}, which {@code ./hilo demo} starts.
 *
 * <p>Says: to the console, how far it is. Never: touches a database that is not a demo; the platform refuses that.
 */
@NullMarked
package org.hilo.demo;

import org.jspecify.annotations.NullMarked;
