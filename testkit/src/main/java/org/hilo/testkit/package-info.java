/** Placeholder: see ARCHITECTURE.md. */
@NullMarked
package org.hilo.testkit;

import org.jspecify.annotations.NullMarked;
