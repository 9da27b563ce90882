/**
 * Is: the caller's faults: what is wrong, with which value, what is allowed, what to do.
 *
 * <p>Words: problem: a mistake of the caller, not of ours, with a code that programs can rely on.
 *
 * <p>Offers: {@link org.hilo.platform.problem.Problem}, shown as {@code problem+json} below {@code /api} and as a page
 * elsewhere; its text is the message {@code problem.<code>}. Says: nothing.
 *
 * <p>Never: shows a stack trace, SQL or personal data; blames.
 */
@NullMarked
package org.hilo.platform.problem;

import org.jspecify.annotations.NullMarked;
