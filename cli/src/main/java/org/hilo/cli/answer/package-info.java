/**
 * Is: what is asked of the journeys, one class for each kind of answer, told as text, as JSON and on a page.
 *
 * <p>Words: a <em>part</em> is one answer with its tellers; a <em>finding</em> is the sentence that it comes down to; a
 * <em>remark</em> is what somebody should know before believing an answer.
 *
 * <p>Offers: {@link org.hilo.cli.answer.Part} and its kinds, {@link org.hilo.cli.answer.Selection} of journeys.
 *
 * <p>Says: nothing.
 *
 * <p>Never: shows a share without n, or an interval without saying what was counted.
 */
@NullMarked
package org.hilo.cli.answer;

import org.jspecify.annotations.NullMarked;
