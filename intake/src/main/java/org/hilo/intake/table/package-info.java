/**
 * Is: how the rows of any table become events under a mapping.
 *
 * <p>Words: <em>columns</em> give a name its place; a <em>row</em> gives cells by place; a <em>lookup table</em> holds
 * rows of another file by key.
 *
 * <p>Offers: {@link org.hilo.intake.table.TableEvents}, {@link org.hilo.intake.table.Tally}.
 *
 * <p>Says: nothing. The loops over cells are hot and prefer arrays and reused readers to values.
 *
 * <p>Never: knows file formats.
 */
@NullMarked
package org.hilo.intake.table;

import org.jspecify.annotations.NullMarked;
