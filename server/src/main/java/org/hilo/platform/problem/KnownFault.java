package org.hilo.platform.problem;

import org.jspecify.annotations.Nullable;

/** A fault of a capability's own that its callers can be told what to do about. */
@FunctionalInterface
public interface KnownFault {

    /** What to tell; null when this is another fault. */
    @Nullable
    Problem of(Throwable failure);
}
