/** Placeholder: see ARCHITECTURE.md. */
@NullMarked
package org.hilo.drawing;

import org.jspecify.annotations.NullMarked;
