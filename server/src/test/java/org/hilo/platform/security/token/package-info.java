/** Is: tests of {@code security.token}. Never: a mock. */
@NullMarked
package org.hilo.platform.security.token;

import org.jspecify.annotations.NullMarked;
