package org.hilo.statistics.survival;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hilo.statistics.Histogram;
import org.jspecify.annotations.Nullable;

/**
 * Times until the first of several ends that exclude each other, such as "bought", "gave up", and those still open. All
 * in one unit of the caller's, finite and not negative.
 */
public record Endings(Map<String, Histogram> byKind, Histogram open) {
    public Endings {
        byKind = Collections.unmodifiableMap(new LinkedHashMap<>(byKind));
        byKind.values().forEach(Durations::notNegative);
        Durations.notNegative(open);
        if (byKind.isEmpty()) {
            throw new IllegalArgumentException("at least one kind of end must be named");
        }
    }

    /** One duration each and the kind of its end, null while it is open. */
    public static Endings of(double[] durations, List<String> kinds, @Nullable String[] ends) {
        if (durations.length != ends.length) {
            throw new IllegalArgumentException("every duration needs its end, had " + durations.length
                    + " durations and " + ends.length + " ends");
        }
        long[][] counts = new long[kinds.size() + 1][durations.length];
        for (int i = 0; i < ends.length; i++) {
            String end = ends[i];
            int kind = end == null ? kinds.size() : kinds.indexOf(end);
            if (kind < 0) {
                throw unknown(end, kinds);
            }
            counts[kind][i] = 1;
        }
        Map<String, Histogram> byKind = new LinkedHashMap<>();
        for (int kind = 0; kind < kinds.size(); kind++) {
            byKind.put(kinds.get(kind), Histogram.of(durations, counts[kind]));
        }
        return new Endings(byKind, Histogram.of(durations, counts[kinds.size()]));
    }

    public long n() {
        return byKind.values().stream().mapToLong(Histogram::n).reduce(open.n(), Math::addExact);
    }

    /** The same times with all kinds of ends taken for one. */
    public Durations anyEnd() {
        return new Durations(byKind.values().stream().reduce(Histogram.EMPTY, Histogram::plus), open);
    }

    static IllegalArgumentException unknown(@Nullable String kind, Iterable<String> known) {
        return new IllegalArgumentException("no end \"" + kind + "\", there are: " + String.join(", ", known));
    }
}
