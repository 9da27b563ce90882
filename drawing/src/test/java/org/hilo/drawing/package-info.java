/**
 * Tests of the pictures.
 *
 * <p><b>Is</b>: laws of choice and layout on random maps, and hostile names.
 *
 * <p><b>Words</b>: as in the drawing.
 *
 * <p><b>Offers</b>: {@link org.hilo.drawing.SampleMaps} to draw.
 *
 * <p><b>Never</b>: compares pixels.
 */
@NullMarked
package org.hilo.drawing;

import org.jspecify.annotations.NullMarked;
