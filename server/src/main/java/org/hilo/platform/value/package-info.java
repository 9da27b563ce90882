/**
 * Is: the few ids and values that everybody needs.
 *
 * <p>Words: {@link org.hilo.platform.value.PersonId}: somebody who works with Hilo; {@link
 * org.hilo.platform.value.CustomerId}: somebody whose journey it follows; {@link org.hilo.platform.value.Period}:
 * from, until.
 *
 * <p>Offers: records. Says: nothing. Never: behaviour beyond the value itself; a word that fewer than three
 * capabilities use.
 */
@NullMarked
package org.hilo.platform.value;

import org.jspecify.annotations.NullMarked;
