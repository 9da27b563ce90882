/**
 * Is: Hilo's server, one process: the platform, the capabilities of the loop and the start page.
 *
 * <p>Words: capability: one verb of the loop, a package, an address, a schema. Offers: {@link org.hilo.Application}.
 *
 * <p>Says: nothing. Never: code of a capability.
 */
@NullMarked
package org.hilo;

import org.jspecify.annotations.NullMarked;
