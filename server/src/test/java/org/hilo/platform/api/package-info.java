/** Is: tests of {@code platform.api}. Never: a mock. */
@NullMarked
package org.hilo.platform.api;

import org.jspecify.annotations.NullMarked;
