/** Is: tests of {@code security.gate}. Never: a mock. */
@NullMarked
package org.hilo.platform.security.gate;

import org.jspecify.annotations.NullMarked;
