/**
 * <b>Is</b> the start page and the navigation: what is new, what broke, how much data, what to do next.
 *
 * <p><b>Words</b> phase: one of the five activities of the loop; headline: one sentence with a finding and its figure.
 *
 * <p><b>Offers</b> the menu and the stages in the header.
 *
 * <p><b>Says</b> nothing.
 *
 * <p><b>Never</b> computes what another capability can be asked for.
 */
@NullMarked
package org.hilo.home;

import org.jspecify.annotations.NullMarked;
