/**
 * Is: what all texts of the engine (filters, rules) have in common.
 *
 * <p>Words: token, figure, nearest name.
 *
 * <p>Offers: {@code Tokens}, {@code Figures}, {@code Nearest}.
 *
 * <p>Says: nothing.
 *
 * <p>Never: leaves the module: the package is not exported.
 */
@NullMarked
package org.hilo.engine.text;

import org.jspecify.annotations.NullMarked;
