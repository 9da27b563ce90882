package org.hilo.engine.column;

import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Something computed at most once, when first needed. */
public final class Once<T> {
    private @Nullable Supplier<T> compute;
    private @Nullable T value;

    public Once(Supplier<T> compute) {
        this.compute = compute;
    }

    public synchronized T get() {
        T known = value;
        if (known == null) {
            known = Objects.requireNonNull(compute).get();
            value = known;
            compute = null;
        }
        return known;
    }
}
