/**
 * Is: scores and comments of customers, wherever they came from.
 * Words: feedback, score, scale, comment.
 * Offers: {@link org.hilo.listen.feedback.Feedbacks}.
 * Says: nothing yet.
 * Never: asks for them; decides which customer said it.
 */
@NullMarked
package org.hilo.listen.feedback;

import org.jspecify.annotations.NullMarked;
