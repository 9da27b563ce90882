package org.hilo.statistics.survival;

import java.util.List;
import org.hilo.statistics.Histogram;

/**
 * Several histograms walked together in rising time: at each distinct time, how many of each are there. Who counts at a
 * time is at risk until then.
 */
final class RiskTable {
    private final List<Histogram> parts;
    private final int[] places;
    private double time;

    RiskTable(List<Histogram> parts) {
        this.parts = List.copyOf(parts);
        this.places = new int[parts.size()];
    }

    /** How many rows a walk can have at most. */
    int sizeMax() {
        return parts.stream().mapToInt(Histogram::size).sum();
    }

    /** Goes to the next time and writes the counts of each part; false after the last. */
    boolean next(long[] counts) {
        double least = Double.POSITIVE_INFINITY;
        for (int part = 0; part < places.length; part++) {
            Histogram times = parts.get(part);
            if (places[part] < times.size()) {
                least = Math.min(least, times.value(places[part]));
            }
        }
        time = least;
        if (least == Double.POSITIVE_INFINITY) {
            return false;
        }
        for (int part = 0; part < places.length; part++) {
            Histogram times = parts.get(part);
            boolean here = places[part] < times.size() && times.value(places[part]) == least;
            counts[part] = here ? times.count(places[part]++) : 0;
        }
        return true;
    }

    /** The time of the row that {@link #next} wrote. */
    double time() {
        return time;
    }
}
