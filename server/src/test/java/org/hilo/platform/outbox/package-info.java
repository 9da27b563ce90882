/** Is: tests of {@code platform.outbox}. Never: a mock. */
@NullMarked
package org.hilo.platform.outbox;

import org.jspecify.annotations.NullMarked;
