/** Placeholder: see ARCHITECTURE.md. */
@NullMarked
package org.hilo;

import org.jspecify.annotations.NullMarked;
