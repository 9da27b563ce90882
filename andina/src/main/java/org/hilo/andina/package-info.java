/**
 * Is: Andina, an invented retailer in Chile, Colombia, Perú and México: a year of its systems' files, made from a seed.
 *
 * <p>Words: a truth is something planted that the product must find again; a system is one of the retailer's programs
 * with its own ids and file format.
 *
 * <p>Offers: {@link org.hilo.andina.Andina} (writes the files and their mappings), {@link org.hilo.andina.Truths}.
 *
 * <p>Says: nothing.
 *
 * <p>Never: reads the clock, the locale or anything but its seed; the same seed gives the same bytes.
 */
@NullMarked
package org.hilo.andina;

import org.jspecify.annotations.NullMarked;
