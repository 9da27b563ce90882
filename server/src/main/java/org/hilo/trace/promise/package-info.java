/**
 * Is: "Promesa", first form: what was promised is an attribute of one event, what was delivered is another event.
 * Words: kept: delivered in time; late: delivered after; never: not delivered so far; open: the part of never whose
 * time has not come.
 * Offers: {@link org.hilo.trace.promise.Promises}.
 * Says: nothing.
 * Never: calls an open promise broken without saying how many are open.
 */
@NullMarked
package org.hilo.trace.promise;

import org.jspecify.annotations.NullMarked;
