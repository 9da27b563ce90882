package org.hilo.engine.column;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Keeps the few results that were asked for last. Two threads may compute the same one; neither waits for the other. */
public final class Recent<K, V> {
    private final Map<K, V> known;

    public Recent(int most) {
        this.known = new LinkedHashMap<>(16, 0.75f, true) {
            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
                return size() > most;
            }
        };
    }

    public V get(K key, Function<K, V> compute) {
        V found = find(key);
        if (found == null) {
            found = compute.apply(key);
            put(key, found);
        }
        return found;
    }

    public synchronized @Nullable V find(K key) {
        return known.get(key);
    }

    public synchronized List<V> values() {
        return List.copyOf(known.values());
    }

    public synchronized void put(K key, V value) {
        known.put(key, value);
    }
}
