/**
 * Is: what every capability stands on and none of them owns.
 *
 * <p>Words: storage, security, problem, organisation, outbox, web, i18n: one sub-package each.
 *
 * <p>Offers: its sub-packages. Says: nothing. Never: imports a capability.
 */
@NullMarked
package org.hilo.platform;

import org.jspecify.annotations.NullMarked;
