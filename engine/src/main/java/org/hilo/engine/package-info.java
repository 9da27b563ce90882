/** Placeholder: see ARCHITECTURE.md. */
@NullMarked
package org.hilo.engine;

import org.jspecify.annotations.NullMarked;
