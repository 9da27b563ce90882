package org.hilo.intake;

import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * The attributes of an event, in the order of the source: a map that never changes, in two arrays. Millions of events
 * have a few attributes each; a linked hash map would cost several times the memory and the time. Looking one up takes
 * time in proportion to their number.
 */
public final class Attributes extends AbstractMap<String, Object> {

    private static final Attributes NONE = new Attributes(new String[0], new Object[0]);

    private final String[] names;
    private final Object[] values;

    private Attributes(String[] names, Object[] values) {
        this.names = names;
        this.values = values;
    }

    /** The same attributes, unchangeable: itself if it already is. */
    public static Attributes copyOf(Map<String, ?> map) {
        if (map instanceof Attributes attributes) {
            return attributes;
        }
        Draft draft = new Draft();
        map.forEach(draft::put);
        return draft.finish();
    }

    /** Attributes being collected. Names are found fast however many there are. */
    public static final class Draft {

        /** Up to here it is faster to look at each name than to hash it. */
        private static final int LOOKED_AT_MAX = 16;

        private String[] names = new String[4];
        private Object[] values = new Object[4];
        private int size;
        private @Nullable Map<String, Integer> places;

        public int size() {
            return size;
        }

        public void clear() {
            Arrays.fill(names, 0, size, "");
            Arrays.fill(values, 0, size, "");
            size = 0;
            places = null;
        }

        public boolean has(String name) {
            return place(name) >= 0;
        }

        /** Adds an attribute at the end, or gives a known one another value at its place. */
        public void put(String name, Object value) {
            int known = place(name);
            if (known >= 0) {
                values[known] = value;
                return;
            }
            if (size == names.length) {
                names = Arrays.copyOf(names, size * 2);
                values = Arrays.copyOf(values, size * 2);
            }
            names[size] = name;
            values[size] = value;
            if (places != null) {
                places.put(name, size);
            }
            size++;
        }

        public void putAll(Draft others) {
            for (int i = 0; i < others.size; i++) {
                put(others.names[i], others.values[i]);
            }
        }

        public Attributes finish() {
            return size == 0 ? NONE : new Attributes(Arrays.copyOf(names, size), Arrays.copyOf(values, size));
        }

        private int place(String name) {
            if (size <= LOOKED_AT_MAX) {
                return placeOf(name, names, size);
            }
            if (places == null) {
                places = new HashMap<>();
                for (int i = 0; i < size; i++) {
                    places.put(names[i], i);
                }
            }
            return places.getOrDefault(name, -1);
        }
    }

    private static int placeOf(@Nullable Object name, String[] names, int size) {
        for (int i = 0; i < size; i++) {
            if (names[i].equals(name)) {
                return i;
            }
        }
        return -1;
    }

    @Override
    public int size() {
        return names.length;
    }

    @Override
    public boolean containsKey(@Nullable Object name) {
        return placeOf(name, names, names.length) >= 0;
    }

    @Override
    public @Nullable Object get(@Nullable Object name) {
        int place = placeOf(name, names, names.length);
        return place < 0 ? null : values[place];
    }

    @Override
    public void forEach(BiConsumer<? super String, ? super Object> action) {
        for (int i = 0; i < names.length; i++) {
            action.accept(names[i], values[i]);
        }
    }

    @Override
    public Set<Map.Entry<String, Object>> entrySet() {
        return new AbstractSet<>() {
            @Override
            public int size() {
                return names.length;
            }

            @Override
            public Iterator<Map.Entry<String, Object>> iterator() {
                return new Entries();
            }
        };
    }

    private final class Entries implements Iterator<Map.Entry<String, Object>> {
        private int next;

        @Override
        public boolean hasNext() {
            return next < names.length;
        }

        @Override
        public Map.Entry<String, Object> next() {
            if (next == names.length) {
                throw new NoSuchElementException();
            }
            return Map.entry(names[next], values[next++]);
        }
    }
}
