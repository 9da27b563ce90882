/**
 * Is: what those who run Hilo can see of it: health, metrics, logs.
 *
 * <p>Words: request: the number of a request, in its answer's header, its log lines and its error page; redaction:
 * taking out of logs what belongs to people.
 *
 * <p>Offers: {@code /health}, {@code /metrics}, JSON logs. Says: nothing.
 *
 * <p>Never: an address, a token or a line break of a stranger in a log; details of health to a stranger.
 */
@NullMarked
package org.hilo.platform.observability;

import org.jspecify.annotations.NullMarked;
