/**
 * Is: the people who work with Hilo, and how they get in for the first time.
 *
 * <p>Words: invitation: a link that lets one person choose a password, once; set-up link: the invitation of the first
 * leader.
 *
 * <p>Offers: {@link org.hilo.platform.security.person.People}, {@link
 * org.hilo.platform.security.person.Invitations}. Says: nothing.
 *
 * <p>Never: leaves the organisation without a leader; tells a stranger whether an account exists.
 */
@NullMarked
package org.hilo.platform.security.person;

import org.jspecify.annotations.NullMarked;
