/**
 * Is: the transactional outbox: an event is stored in the transaction of the change that it tells of, and delivered after
 * it, at least once, also when the process dies in between.
 *
 * <p>Words: publication: one event on its way to one listener.
 *
 * <p>Offers: {@code ApplicationEventPublisher} to say, {@code @ApplicationModuleListener} to hear; a listener must bear
 * to hear an event twice. Says: nothing.
 *
 * <p>Never: delivers before the commit; forgets what was not delivered.
 */
@NullMarked
package org.hilo.platform.outbox;

import org.jspecify.annotations.NullMarked;
