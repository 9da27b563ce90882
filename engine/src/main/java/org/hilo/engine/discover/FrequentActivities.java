package org.hilo.engine.discover;

import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.hilo.engine.model.Sequences;

/**
 * The most frequent activities of a log: what a map shows, and what a model is better mined from, since a rare activity
 * has only weak edges and no noise threshold tells them from strong ones.
 */
public final class FrequentActivities {
    private FrequentActivities() {}

    /**
     * The log without the steps of all other activities; journeys that become alike are counted together.
     *
     * @param share of the different activities that happen, 0 to 1, rounded up; the most frequent one always stays
     */
    public static Sequences keep(Sequences log, double share) {
        int[] kept = of(log, share);
        int[] numbers = numbers(kept, log.activities().size());
        Map<List<Integer>, Long> counts = new LinkedHashMap<>();
        for (int s = 0; s < log.size(); s++) {
            List<Integer> steps = Arrays.stream(log.steps(s))
                    .map(activity -> numbers[activity])
                    .filter(number -> number >= 0)
                    .boxed()
                    .toList();
            counts.merge(steps, log.count(s), Long::sum);
        }
        return new Sequences(
                Arrays.stream(kept).mapToObj(log.activities()::get).toList(),
                counts.keySet().stream()
                        .map(steps -> steps.stream().mapToInt(number -> number).toArray())
                        .toArray(int[][]::new),
                counts.values().stream().mapToLong(count -> count).toArray());
    }

    /** Their numbers by falling count, then by name. */
    static int[] of(Sequences log, double share) {
        if (!(share >= 0 && share <= 1)) {
            throw new IllegalArgumentException("the share of activities must be 0 to 1, was " + share);
        }
        DirectlyFollows follows = DirectlyFollows.of(log);
        long[] counts = new long[follows.size()];
        Arrays.setAll(counts, follows::occurrences);
        List<Integer> order = IntStream.range(0, counts.length)
                .filter(activity -> counts[activity] > 0)
                .boxed()
                .sorted(Comparator.comparingLong((Integer activity) -> counts[activity])
                        .reversed()
                        .thenComparing(log.activities()::get))
                .toList();
        int size = Math.min(order.size(), Math.max(1, rounded(share, order.size())));
        return order.subList(0, size).stream().mapToInt(i -> i).toArray();
    }

    /** The share of a number of things, rounded up, but not for the last bit of the product. */
    static int rounded(double share, int count) {
        return (int) Math.ceil(share * count - 1e-9);
    }

    /** Place in the row by number, -1 for those that are not in it. */
    static int[] numbers(int[] row, int count) {
        int[] numbers = new int[count];
        Arrays.fill(numbers, -1);
        for (int place = 0; place < row.length; place++) {
            numbers[row[place]] = place;
        }
        return numbers;
    }
}
