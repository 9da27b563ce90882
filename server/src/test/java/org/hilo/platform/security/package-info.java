/** Is: tests of {@code platform.security}. Never: a mock. */
@NullMarked
package org.hilo.platform.security;

import org.jspecify.annotations.NullMarked;
