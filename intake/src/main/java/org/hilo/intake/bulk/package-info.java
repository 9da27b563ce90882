/**
 * Is: the fast way through large plain tables: read in chunks by several threads, in columns, without an object for a row.
 *
 * <p>Words: chunk, plain (nothing that only the reader of single rows understands), slow row, cutter.
 *
 * <p>Offers: {@code BulkRun}.
 *
 * <p>Says: {@code NotPlain}, upon which everything is read again row by row.
 *
 * <p>Never: judges a cell differently from the reader of single rows: what it is not sure of it hands to that one. Bare arrays
 * and loops, against house style, because they run once per byte.
 */
@NullMarked
package org.hilo.intake.bulk;

import org.jspecify.annotations.NullMarked;
