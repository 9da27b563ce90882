/** Is: tests of {@code security.account}. Never: a mock. */
@NullMarked
package org.hilo.platform.security.account;

import org.jspecify.annotations.NullMarked;
