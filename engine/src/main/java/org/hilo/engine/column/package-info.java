/**
 * Is: columns of numbers and texts, growing in memory or fixed in narrow bytes, also in a mapped file.
 *
 * <p>Words: column, packed, dictionary, ids, absent.
 *
 * <p>Offers: {@code IntColumn}, {@code LongColumn} and {@code OptionalColumn} that grow; {@code Packed} that does not.
 *
 * <p>Says: nothing.
 *
 * <p>Never: knows what the numbers mean. Arrays are shared and never changed below a size once read, against house style,
 * because a copy per reader would cost more than the reading.
 */
@NullMarked
package org.hilo.engine.column;

import org.jspecify.annotations.NullMarked;
