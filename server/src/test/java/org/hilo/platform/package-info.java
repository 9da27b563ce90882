/**
 * Is: tests of the platform, and the server that page and resource tests talk to.
 *
 * <p>Offers: {@link org.hilo.platform.TestServer}. Never: a mock.
 */
@NullMarked
package org.hilo.platform;

import org.jspecify.annotations.NullMarked;
