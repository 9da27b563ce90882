/**
 * Is: who may enter, and what each may do.
 *
 * <p>Words: person: somebody with an account; role: what a person is here; permission: what a role may do; session: a
 * browser that signed in; token: a program that acts for a person; set-up link: how the first leader enters.
 *
 * <p>Offers: {@link org.hilo.platform.security.Permissions}, the one table of routes; {@link
 * org.hilo.platform.security.SignedIn}, the principal. Says: nothing.
 *
 * <p>Never: keeps a password, token or session id in the clear; lets a route pass that isn't in the table.
 */
@NullMarked
package org.hilo.platform.security;

import org.jspecify.annotations.NullMarked;
