/**
 * Is: "Reglas", what must, or must not, happen in journeys, and how the real ones keep to it.
 * Words: concerned: a journey in which something activated the rule; decided: one that can be judged by now; broken: one
 * that broke it.
 * Offers: {@link org.hilo.trace.rule.RuleSets}.
 * Says: nothing.
 * Never: counts a journey as kept or broken whose time has not come.
 */
@NullMarked
package org.hilo.trace.rule;

import org.jspecify.annotations.NullMarked;
