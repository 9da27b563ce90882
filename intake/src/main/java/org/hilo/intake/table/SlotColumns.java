package org.hilo.intake.table;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Columns of formats without a header: every asked name gets a slot, which the reader fills when it meets the name. */
public final class SlotColumns implements Columns {

    private final Map<String, Integer> slots = new LinkedHashMap<>();

    @Override
    public int place(String name) {
        return slots.computeIfAbsent(name, n -> slots.size());
    }

    @Override
    public Collection<String> names() {
        return Set.copyOf(slots.keySet());
    }

    /** The slot of a name that was asked for, else null. */
    public @Nullable Integer slot(String name) {
        return slots.get(name);
    }

    public int count() {
        return slots.size();
    }
}
