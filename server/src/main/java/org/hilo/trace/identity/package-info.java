/**
 * Is: which customer a reference belongs to, read off the references that events carry together.
 * Words: person, owned, shared (kinds of reference), link and its reason, cut, held back, released.
 * Offers: {@link org.hilo.trace.identity.Identities}.
 * Says: nothing; its version grows.
 * Never: depends on the order in which events arrived; joins for ever.
 */
@NullMarked
package org.hilo.trace.identity;

import org.jspecify.annotations.NullMarked;
