/**
 * Is: the gate that every request passes: who are you, may you, and is it really you.
 *
 * <p>Words: identification: cookie or token to person; authorisation: person and route to yes or no.
 *
 * <p>Offers: Spring Security's filter chain. Says: nothing.
 *
 * <p>Never: decides by anything but the table {@link org.hilo.platform.security.Permissions}.
 */
@NullMarked
package org.hilo.platform.security.gate;

import org.jspecify.annotations.NullMarked;
