/** Is: tests of {@code platform.problem}. Never: a mock. */
@NullMarked
package org.hilo.platform.problem;

import org.jspecify.annotations.NullMarked;
