/**
 * Pictures of journeys as SVG text, made from data, the same for page, export and command line.
 *
 * <p><b>Is</b>: layout (Eclipse ELK) and drawing of the flow map, variants, one thread, hand-offs and intervals.
 *
 * <p><b>Words</b>: a strand is a drawn path; rework is a return to something already done; a stub is where journeys
 * start or end; places are where a layout has put boxes and strands, and carry the numbers of one map or another.
 *
 * <p><b>Offers</b>: {@link org.hilo.drawing.FlowPicture}, {@link org.hilo.drawing.LoomPicture}, {@link
 * org.hilo.drawing.ThreadPicture}, {@link org.hilo.drawing.ArcPicture}, {@link org.hilo.drawing.IntervalPicture}.
 *
 * <p><b>Says</b>: nothing.
 *
 * <p><b>Never</b>: writes an inline style, an unescaped text, or two different pictures of equal data.
 */
@NullMarked
package org.hilo.drawing;

import org.jspecify.annotations.NullMarked;
