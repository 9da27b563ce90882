/** Placeholder: see ARCHITECTURE.md. */
@NullMarked
package org.hilo.demo;

import org.jspecify.annotations.NullMarked;
