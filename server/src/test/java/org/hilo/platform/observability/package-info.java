/** Is: tests of {@code platform.observability}. Never: a mock. */
@NullMarked
package org.hilo.platform.observability;

import org.jspecify.annotations.NullMarked;
