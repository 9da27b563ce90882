/**
 * Is: the files of Andina's systems, each in a format of its own, as such systems export them.
 *
 * <p>Words: rows are what one system will write, in the order of time.
 *
 * <p>Offers: {@link org.hilo.andina.file.Files}.
 *
 * <p>Says: nothing. Never: writes anything that happened after the year's end.
 */
@NullMarked
package org.hilo.andina.file;

import org.jspecify.annotations.NullMarked;
