/**
 * Is: the tests of rules, with the formulas and the walk through minutes that they must agree with.
 *
 * <p>Words: slow trace, formula, extension.
 *
 * <p>Offers: nothing.
 *
 * <p>Says: the seed, the rules and the journey of a case that fails.
 *
 * <p>Never: asserts times.
 */
@NullMarked
package org.hilo.engine.rule;

import org.jspecify.annotations.NullMarked;
