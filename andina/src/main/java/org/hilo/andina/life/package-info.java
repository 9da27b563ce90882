/**
 * Is: what happens to customers in Andina's year, told to the retailer's systems as it happens.
 *
 * <p>Words: a purchase is an order with what its customer went through; an activity is named from the customer's side.
 *
 * <p>Offers: {@link org.hilo.andina.life.Life} (one customer's year), {@link org.hilo.andina.life.Systems} (who hears of
 * it).
 *
 * <p>Says: everything, to the systems. Never: writes a file; knows a format.
 */
@NullMarked
package org.hilo.andina.life;

import org.jspecify.annotations.NullMarked;
