/**
 * Is: the small YAML or JSON document that says which columns of which files become which events.
 *
 * <p>Words: an <em>expression</em> gives a cell's text (column, constant, joined, looked up); a <em>long</em> table has
 * one event a row, a <em>wide</em> one several.
 *
 * <p>Offers: {@link org.hilo.intake.mapping.Mapping} (parse, toYaml).
 *
 * <p>Says: nothing; all mistakes of a document at once in {@link org.hilo.intake.mapping.MappingException}.
 *
 * <p>Never: reads data files, or accepts a key that it does not know.
 */
@NullMarked
package org.hilo.intake.mapping;

import org.jspecify.annotations.NullMarked;
