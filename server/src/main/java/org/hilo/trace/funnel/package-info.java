/**
 * Is: "Embudo", how far journeys come on a way of several activities, and where they stop.
 * Words: way: two to eight activities in order, each at once or later after the one before; open: went no further but
 * still may, because the log ended before patience did; abandoned: went no further though patience has ended.
 * Offers: {@link org.hilo.trace.funnel.Funnels}.
 * Says: nothing.
 * Never: calls a journey abandoned that may still go on; tells a count, share or time of one to four journeys.
 */
@NullMarked
package org.hilo.trace.funnel;

import org.jspecify.annotations.NullMarked;
