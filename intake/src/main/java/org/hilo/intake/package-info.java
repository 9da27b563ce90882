/** Placeholder: see ARCHITECTURE.md. */
@NullMarked
package org.hilo.intake;

import org.jspecify.annotations.NullMarked;
