/**
 * Is: browsers that signed in.
 *
 * <p>Words: session: a random cookie whose hash is kept, with an end; limit: how often one may try a password.
 *
 * <p>Offers: {@link org.hilo.platform.security.session.Sessions}, {@link
 * org.hilo.platform.security.session.SignIn}. Says: nothing.
 *
 * <p>Never: keeps anything of a person in the session but who it is: role and name are read at each request.
 */
@NullMarked
package org.hilo.platform.security.session;

import org.jspecify.annotations.NullMarked;
