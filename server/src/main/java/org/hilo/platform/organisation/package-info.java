/**
 * Is: the one organisation that this installation serves.
 *
 * <p>Words: zone: where its days begin and end; currency: in which it counts; demo: an invented one.
 *
 * <p>Offers: {@link org.hilo.platform.organisation.Organisations#current()}. Says: nothing. Never: several tenants.
 */
@NullMarked
package org.hilo.platform.organisation;

import org.jspecify.annotations.NullMarked;
