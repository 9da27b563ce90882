/**
 * Is: JSON of any shape that carries events: CloudEvents 1.0, lines or lists of plain objects.
 *
 * <p>Words: a <em>record</em> is one object of a list, or one line.
 *
 * <p>Offers: {@link org.hilo.intake.json.CloudEventReader}, {@link org.hilo.intake.json.Json} (limits).
 *
 * <p>Says: nothing.
 *
 * <p>Never: binds JSON to classes, or accepts a key twice.
 */
@NullMarked
package org.hilo.intake.json;

import org.jspecify.annotations.NullMarked;
