/**
 * Is: the pages on which people see to their own account, and leaders to everybody's.
 *
 * <p>Words: welcome: the page behind an invitation or the set-up link.
 *
 * <p>Offers: pages below {@code /welcome} and {@code /settings}. Says: nothing.
 *
 * <p>Never: shows a secret a second time.
 */
@NullMarked
package org.hilo.platform.security.account;

import org.jspecify.annotations.NullMarked;
