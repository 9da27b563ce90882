/**
 * Is: rules of journeys: timed DECLARE templates with correlation and calendars, the same over history and live.
 *
 * <p>Words: rule, template, activation, target, link, window, calendar, finding, verdict, timer.
 *
 * <p>Offers: {@code Rules} to read and write, {@code RuleSet} to compile; {@code RuleRun} over history, {@code RuleState}
 * for one live journey; {@code Calendar} for working time.
 *
 * <p>Says: nothing; answers are records.
 *
 * <p>Never: evaluates expressions, looks at the clock, forgets a finding in silence. {@code Watch} and what it calls run
 * once per event and use arrays and reused objects against house style.
 */
@NullMarked
package org.hilo.engine.rule;

import org.jspecify.annotations.NullMarked;
