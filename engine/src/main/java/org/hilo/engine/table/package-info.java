/**
 * Is: the events of a table in columns, in order of arrival, and what readers see of them.
 *
 * <p>Words: row (one event), label (an activity together with the area that did it), attribute, reference.
 *
 * <p>Offers: {@code TableColumns} to write, {@code TableView} to read what stood there at one moment.
 *
 * <p>Says: nothing.
 *
 * <p>Never: sorts events or joins references. Loops over arrays, against house style, because they run once per event.
 */
@NullMarked
package org.hilo.engine.table;

import org.jspecify.annotations.NullMarked;
