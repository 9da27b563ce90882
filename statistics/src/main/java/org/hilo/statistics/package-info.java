/** Placeholder: see ARCHITECTURE.md. */
@NullMarked
package org.hilo.statistics;

import org.jspecify.annotations.NullMarked;
