/**
 * Is: what customers tell us.
 * Words: feedback, score, scale, comment.
 * Offers: nothing itself; see the packages below.
 * Says: nothing itself.
 * Never: what happened to customers (trace).
 */
@NullMarked
package org.hilo.listen;

import org.jspecify.annotations.NullMarked;
