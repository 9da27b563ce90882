/**
 * Is: what really happened to customers, and the journeys seen in it.
 * Words: event, reference, import, identity, journey.
 * Offers: nothing itself; see the packages below.
 * Says: nothing itself.
 * Never: what was designed (map), what follows from it (analyse and to the right).
 */
@NullMarked
package org.hilo.trace;

import org.jspecify.annotations.NullMarked;
