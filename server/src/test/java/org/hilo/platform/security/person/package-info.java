/** Is: tests of {@code security.person}. Never: a mock. */
@NullMarked
package org.hilo.platform.security.person;

import org.jspecify.annotations.NullMarked;
