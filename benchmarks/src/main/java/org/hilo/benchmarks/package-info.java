/** Placeholder: see ARCHITECTURE.md. */
@NullMarked
package org.hilo.benchmarks;

import org.jspecify.annotations.NullMarked;
