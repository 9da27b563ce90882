/**
 * Is: pages in a real browser: looks, accessibility, keyboard.
 *
 * <p>Words: look: language, theme and width; sample world: sixty invented customers with a delivery that is late.
 *
 * <p>Offers: {@link org.hilo.browser.EveryLook} for the checks that every page passes, {@link org.hilo.browser.Visit} to
 * walk through one, {@link org.hilo.browser.SampleWorld} as the server behind them.
 *
 * <p>Never: skips when the browser is missing, never sleeps.
 */
@NullMarked
package org.hilo.browser;

import org.jspecify.annotations.NullMarked;
