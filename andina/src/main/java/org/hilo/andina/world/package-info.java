/**
 * Is: the world before anything happens: places, people, goods, the year with its seasons, and chance.
 *
 * <p>Words: dice are chance from a seed; a season says when people shop; hours say when an area works.
 *
 * <p>Offers: {@link org.hilo.andina.world.Dice}, {@link org.hilo.andina.world.People},
 * {@link org.hilo.andina.world.Season}, {@link org.hilo.andina.world.Hours}.
 *
 * <p>Says: nothing. Never: uses an address, a person or a domain that exists; domains end in {@code .example}.
 */
@NullMarked
package org.hilo.andina.world;

import org.jspecify.annotations.NullMarked;
