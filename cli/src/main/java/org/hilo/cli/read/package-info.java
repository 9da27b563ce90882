/**
 * Is: files become a table of events: in memory, in a folder that is thrown away, or in one that is kept.
 *
 * <p>Words: a <em>kept folder</em> holds events and journeys of files that were read once, with what the reading saw.
 *
 * <p>Offers: {@link org.hilo.cli.read.Reading} from arguments to {@link org.hilo.cli.read.Gathered} events; {@link
 * org.hilo.cli.read.Filling} for others who read files into a table.
 *
 * <p>Says: what was read and refused, on standard error.
 *
 * <p>Never: believes a kept folder whose files or mapping have changed.
 */
@NullMarked
package org.hilo.cli.read;

import org.jspecify.annotations.NullMarked;
