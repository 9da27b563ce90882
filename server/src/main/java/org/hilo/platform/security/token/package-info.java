/**
 * Is: keys for programs that act for a person.
 *
 * <p>Words: token: {@code hilo_} and 256 random bits, shown once, kept as a hash.
 *
 * <p>Offers: {@link org.hilo.platform.security.token.Tokens}. Says: nothing.
 *
 * <p>Never: may more than its person may at this moment.
 */
@NullMarked
package org.hilo.platform.security.token;

import org.jspecify.annotations.NullMarked;
