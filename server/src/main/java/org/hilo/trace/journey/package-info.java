/**
 * Is: the live journey log, a projection of the events: delete it and it is built again, the same.
 * Words: lens, log, version, promise as declared by a mapping.
 * Offers: {@link org.hilo.trace.journey.Journeys}.
 * Says: nothing; its version grows.
 * Never: holds anything that PostgreSQL does not hold, in memory or in files.
 */
@NullMarked
package org.hilo.trace.journey;

import org.jspecify.annotations.NullMarked;
