/**
 * Is: answers that need more than counting: funnels, times to a next event, profiles of time, features, likeness.
 *
 * <p>Words: funnel, open (not over when the log ended), remaining time, temporal profile, feature.
 *
 * <p>Offers: records that {@code EventLog.ask} gives.
 *
 * <p>Says: nothing.
 *
 * <p>Never: computes.
 */
@NullMarked
package org.hilo.engine.answer;

import org.jspecify.annotations.NullMarked;
