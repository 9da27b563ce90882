/**
 * Is: the tidy test, which reads every file of the repository and says what is banned and what to use instead.
 *
 * <p>Words: ban (a pattern, its replacement, and where it counts), fault (one place that breaks a rule).
 *
 * <p>Offers: nothing. Says: nothing. Never: repairs what it finds. A line may be excused with {@code tidy: reason} at its end.
 */
@NullMarked
package org.hilo.tidy;

import org.jspecify.annotations.NullMarked;
