/**
 * Is: tables in spreadsheets (XLSX), streamed row by row.
 *
 * <p>Words: a <em>formula</em> is a cell whose value somebody else's program computed; it is not taken over.
 *
 * <p>Offers: {@link org.hilo.intake.sheet.SheetTable}.
 *
 * <p>Says: nothing.
 *
 * <p>Never: opens an archive before its true size was measured.
 */
@NullMarked
package org.hilo.intake.sheet;

import org.jspecify.annotations.NullMarked;
