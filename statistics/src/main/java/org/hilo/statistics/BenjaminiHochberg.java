package org.hilo.statistics;

import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * p values adjusted for having looked many times: the expected share of false finds stays below the threshold.
 *
 * <p>Source: Benjamini and Hochberg (1995): adjusted p₍ᵢ₎ = min over j ≥ i of m·p₍ⱼ₎/j, at most 1.
 */
public final class BenjaminiHochberg {
    private BenjaminiHochberg() {}

    /** The adjusted values in the order of the given ones, same length. */
    public static double[] adjust(double... p) {
        for (double one : p) {
            if (!(one >= 0 && one <= 1)) {
                throw new IllegalArgumentException("p must be 0 to 1, was " + one);
            }
        }
        int[] descending = IntStream.range(0, p.length)
                .boxed()
                .sorted(Comparator.comparingDouble((Integer index) -> p[index]).reversed())
                .mapToInt(Integer::intValue)
                .toArray();
        double[] adjusted = new double[p.length];
        double least = 1;
        for (int place = 0; place < p.length; place++) {
            int rank = p.length - place;
            least = Math.min(least, p[descending[place]] * p.length / rank);
            adjusted[descending[place]] = least;
        }
        return adjusted;
    }
}
