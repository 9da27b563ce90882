package org.hilo.intake.table;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Columns named by a header line. */
public final class NamedColumns implements Columns {

    /** The place of a name that stands in the header more than once. */
    public static final int DOUBLE = -2;

    private final List<String> names;
    private final Map<String, Integer> places = new HashMap<>();
    private final Set<String> doubles = new LinkedHashSet<>();

    public NamedColumns(List<String> header) {
        names = List.copyOf(header);
        for (int i = 0; i < names.size(); i++) {
            if (places.putIfAbsent(names.get(i), i) != null) {
                doubles.add(names.get(i));
            }
        }
    }

    @Override
    public int place(String name) {
        if (doubles.contains(name)) {
            return DOUBLE;
        }
        return places.getOrDefault(name, -1);
    }

    @Override
    public Collection<String> names() {
        return names;
    }

    public int count() {
        return names.size();
    }

    /** Trimmed names; blank ones become {@code column 3}. */
    public static List<String> cleaned(List<String> header) {
        List<String> clean = new java.util.ArrayList<>();
        for (String name : header) {
            String trimmed = name.strip();
            clean.add(trimmed.isEmpty() ? "column " + (clean.size() + 1) : trimmed);
        }
        return clean;
    }
}
