package org.hilo.engine.journey;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What is computed from a segment when first asked for, and then kept as long as the segment. */
public final class Derived {
    private final Map<Object, Object> known = new ConcurrentHashMap<>();
    private @Nullable ObjectIndex objects;

    synchronized ObjectIndex objects(Segment segment) {
        ObjectIndex index = objects;
        if (index == null) {
            index = new ObjectIndex(segment);
            objects = index;
        }
        return index;
    }

    /** The value of a key when it still serves, else a new one in its place. */
    @SuppressWarnings("unchecked") // a key has one kind of value
    public <T> T latest(Object key, Predicate<T> serves, Supplier<T> compute) {
        Object found = known.get(key);
        if (found == null || !serves.test((T) found)) {
            found = compute.get();
            known.put(key, found);
        }
        return (T) found;
    }

    /** The value of a key, computed when it is new; the same key always stands for the same kind of value. */
    @SuppressWarnings("unchecked") // a key has one kind of value
    public <T> T get(Object key, Supplier<T> compute) {
        Object found = known.get(key);
        if (found == null) {
            found = compute.get();
            Object earlier = known.putIfAbsent(key, found);
            found = earlier == null ? found : earlier;
        }
        return (T) found;
    }
}
