package org.hilo.trace.compare;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;

/** The obvious version of a comparison: lists of journeys, formulas as the papers print them, no engine, no library. */
final class SlowComparison {
    private static final double Z = 1.959963984540054;

    /** A journey: what was done, and when, in seconds. */
    record Trip(List<String> activities, List<Double> times) {}

    /** A row: figures of both sides, difference with interval, p, and p adjusted; NaN where it was not tested. */
    record Row(double a, double b, long nA, long nB, double low, double high, double p, double adjusted, boolean few) {
        Row adjusted(double value) {
            return new Row(a, b, nA, nB, low, high, p, value, few);
        }
    }

    private final List<Trip> a;
    private final List<Trip> b;
    private final Map<String, Row> rows = new TreeMap<>();

    SlowComparison(List<Trip> a, List<Trip> b, Set<String> variantsToTest, Predicate<String> isGiven) {
        this.a = a;
        this.b = b;
        Set<String> activities = new HashSet<>();
        Set<List<String>> paths = new HashSet<>();
        for (Trip trip : both()) {
            activities.addAll(trip.activities());
            for (int i = 1; i < trip.activities().size(); i++) {
                paths.add(trip.activities().subList(i - 1, i + 1));
            }
        }
        for (String activity : activities) {
            add("ACTIVITY " + activity, isGiven, t -> t.activities().contains(activity));
            add("START " + activity, isGiven, t -> t.activities().getFirst().equals(activity));
            add("END " + activity, isGiven, t -> t.activities().getLast().equals(activity));
        }
        for (List<String> path : paths) {
            add("PATH " + String.join(" ", path), isGiven, t -> firstWait(t, path) >= 0);
            addWait(path);
        }
        for (String variant : variantsToTest) {
            add(
                    "VARIANT " + variant,
                    isGiven,
                    t -> String.join(" ", t.activities()).equals(variant));
        }
        adjust();
    }

    Map<String, Row> rows() {
        return rows;
    }

    long tested() {
        return rows.values().stream().filter(r -> !Double.isNaN(r.p())).count();
    }

    /** The variants that come most often on a side, ties by their activities. */
    static Set<String> frequent(List<Trip> side, int most) {
        Map<String, Long> counts = new HashMap<>();
        side.forEach(t -> counts.merge(String.join(" ", t.activities()), 1L, Long::sum));
        return new HashSet<>(counts.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue().reversed().thenComparing(Map.Entry.comparingByKey()))
                .limit(most)
                .map(Map.Entry::getKey)
                .toList());
    }

    private List<Trip> both() {
        List<Trip> both = new ArrayList<>(a);
        both.addAll(b);
        return both;
    }

    private void add(String name, Predicate<String> isGiven, Predicate<Trip> condition) {
        long inA = a.stream().filter(condition).count();
        long inB = b.stream().filter(condition).count();
        if (inA + inB == 0 && !name.startsWith("ACTIVITY")) {
            return;
        }
        double nA = a.size();
        double nB = b.size();
        double pA = inA / nA;
        double pB = inB / nB;
        double[] wA = wilson(pA, nA);
        double[] wB = wilson(pB, nB);
        double difference = pA - pB;
        double low = difference - Math.sqrt(Math.pow(pA - wA[0], 2) + Math.pow(wB[1] - pB, 2));
        double high = difference + Math.sqrt(Math.pow(wA[1] - pA, 2) + Math.pow(pB - wB[0], 2));
        double pooled = (inA + inB) / (nA + nB);
        double error = Math.sqrt(pooled * (1 - pooled) * (1 / nA + 1 / nB));
        double fewestExpected =
                Math.min(Math.min(pooled * nA, (1 - pooled) * nA), Math.min(pooled * nB, (1 - pooled) * nB));
        // tolerance: four expected cells against one of them
        boolean few = Math.min(nA, nB) < 30 || fewestExpected < 5 - 1e-9;
        boolean tested = !few && !isGiven.test(name);
        double p = tested ? twoSided(error == 0 ? 0 : difference / error) : Double.NaN;
        rows.put(name, new Row(pA, pB, inA, inB, low, high, p, Double.NaN, few));
    }

    private void addWait(List<String> path) {
        double[] waitsA = waits(a, path);
        double[] waitsB = waits(b, path);
        if (waitsA.length == 0 || waitsB.length == 0) {
            return;
        }
        double medianA = median(waitsA);
        double medianB = median(waitsB);
        boolean few = Math.min(waitsA.length, waitsB.length) < 30;
        double error = waitsA.length < 6 || waitsB.length < 6
                ? 0
                : Math.sqrt(Math.pow(errorOfMedian(waitsA), 2) + Math.pow(errorOfMedian(waitsB), 2));
        double difference = medianA - medianB;
        rows.put(
                "WAIT " + String.join(" ", path),
                new Row(
                        medianA,
                        medianB,
                        waitsA.length,
                        waitsB.length,
                        error == 0 ? Double.NaN : difference - Z * error,
                        error == 0 ? Double.NaN : difference + Z * error,
                        few || error == 0 ? Double.NaN : twoSided(difference / error),
                        Double.NaN,
                        few));
    }

    private static double[] waits(List<Trip> side, List<String> path) {
        return side.stream()
                .mapToDouble(t -> firstWait(t, path))
                .filter(wait -> wait >= 0)
                .sorted()
                .toArray();
    }

    /** Between the two steps of the first passage, −1 without one. */
    private static double firstWait(Trip trip, List<String> path) {
        for (int i = 1; i < trip.activities().size(); i++) {
            if (trip.activities().subList(i - 1, i + 1).equals(path)) {
                return trip.times().get(i) - trip.times().get(i - 1);
            }
        }
        return -1;
    }

    private static double median(double[] sorted) {
        int n = sorted.length;
        return n % 2 == 1 ? sorted[n / 2] : (sorted[n / 2 - 1] + sorted[n / 2]) / 2;
    }

    /** Price and Bonett (2002): c = n/2 − √n rounded, and the normal quantile of what a binomial count leaves outside. */
    private static double errorOfMedian(double[] sorted) {
        int n = sorted.length;
        int c = (int) Math.max(1, Math.rint(n / 2.0 - Math.sqrt(n)));
        double term = Math.pow(0.5, n);
        double outside = 0;
        for (int k = 0; k < c; k++) {
            outside += term;
            term = term * (n - k) / (k + 1);
        }
        return (sorted[n - c] - sorted[c - 1]) / (2 * quantile(1 - outside));
    }

    private static double[] wilson(double p, double n) {
        double middle = (p + Z * Z / (2 * n)) / (1 + Z * Z / n);
        double margin = Z / (1 + Z * Z / n) * Math.sqrt(p * (1 - p) / n + Z * Z / (4 * n * n));
        return new double[] {middle - margin, middle + margin};
    }

    /** As Benjamini and Hochberg define it: the least of m·p/rank among those that are not smaller. */
    private void adjust() {
        List<String> tested = rows.keySet().stream()
                .filter(name -> !Double.isNaN(row(name).p()))
                .sorted((x, y) -> Double.compare(row(x).p(), row(y).p()))
                .toList();
        for (int i = 0; i < tested.size(); i++) {
            double least = 1;
            for (int j = i; j < tested.size(); j++) {
                least = Math.min(least, row(tested.get(j)).p() * tested.size() / (j + 1));
            }
            rows.put(tested.get(i), row(tested.get(i)).adjusted(least));
        }
    }

    private Row row(String name) {
        return Objects.requireNonNull(rows.get(name));
    }

    private static double twoSided(double z) {
        return Math.max(0, 2 * (1 - below(Math.abs(z))));
    }

    /** The normal distribution by Simpson's rule. */
    private static double below(double z) {
        if (z > 9) {
            return 1;
        }
        int parts = 4_000;
        double width = z / parts;
        double sum = 0;
        for (int i = 0; i <= parts; i++) {
            double density = Math.exp(-i * width * i * width / 2) / Math.sqrt(2 * Math.PI);
            sum += density * (i == 0 || i == parts ? 1 : i % 2 == 1 ? 4 : 2);
        }
        return 0.5 + sum * width / 3;
    }

    private static double quantile(double share) {
        double low = 0;
        double high = 9;
        for (int i = 0; i < 60; i++) {
            double middle = (low + high) / 2;
            if (below(middle) < share) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
