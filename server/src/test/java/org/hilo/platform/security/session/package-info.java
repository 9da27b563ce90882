/** Is: tests of {@code security.session}. Never: a mock. */
@NullMarked
package org.hilo.platform.security.session;

import org.jspecify.annotations.NullMarked;
