/** Placeholder: see ARCHITECTURE.md. */
@NullMarked
package org.hilo.cli;

import org.jspecify.annotations.NullMarked;
