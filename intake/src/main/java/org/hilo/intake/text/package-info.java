/**
 * Is: tables written as text: CSV, TSV and their kin, in whatever encoding.
 *
 * <p>Words: a <em>dialect</em> is encoding, delimiter and quote of one file.
 *
 * <p>Offers: {@link org.hilo.intake.text.TextTable}, {@link org.hilo.intake.text.Dialect}.
 *
 * <p>Says: nothing. The field handler is hot: it makes no text for columns that nobody asked for.
 *
 * <p>Never: lets one broken line spoil the others.
 */
@NullMarked
package org.hilo.intake.text;

import org.jspecify.annotations.NullMarked;
