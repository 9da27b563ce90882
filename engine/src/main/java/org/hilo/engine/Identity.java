package org.hilo.engine;

import org.jspecify.annotations.Nullable;

/** Says to which customer a reference belongs; null when it is not known. Must answer the same for the same reference. */
@FunctionalInterface
public interface Identity {
    @Nullable
    String customerOf(Reference reference);
}
