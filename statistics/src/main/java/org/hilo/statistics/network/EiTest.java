package org.hilo.statistics.network;

import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.jspecify.annotations.Nullable;

/**
 * An E-I index beside those of the same ties with the groups dealt out to the nodes at random, sizes kept.
 *
 * <p>{@code expected} is the mean over all deals, known exactly: twice the share of pairs of nodes in two groups, less
 * 1. The p values are Monte Carlo, (hits + 1)/(deals + 1). The same seed gives the same figures on every machine.
 *
 * @param moreInternal p of an index as low as the observed one: small where groups keep to themselves
 * @param moreExternal p of an index as high as the observed one
 * @param different p of an index as far from the expected one, on either side
 */
public record EiTest(
        EiIndex observed,
        double expected,
        long seed,
        PermutationP moreInternal,
        PermutationP moreExternal,
        PermutationP different) {
    public static final int PERMUTATIONS_USUAL = 9_999;

    /** Above it the interval of p is narrower than anybody reads. */
    public static final int PERMUTATIONS_MAX = 10_000_000;

    /** Sums of weights in another order differ by rounding; such indices are equal. */
    private static final double ROUNDING = 1e-12;

    /** The test, or null without ties or where all pairs of nodes are alike: one group only, or one node in each. */
    public static @Nullable EiTest of(
            Network network, Grouping grouping, Weighing weighing, int permutations, long seed) {
        if (permutations < 1 || permutations > PERMUTATIONS_MAX) {
            throw new IllegalArgumentException(
                    "permutations must be 1 to " + PERMUTATIONS_MAX + ", were " + permutations);
        }
        EiIndex observed = EiIndex.ofNetwork(network, grouping, weighing);
        Double index = observed.value();
        double between = grouping.shareOfPairsBetween();
        if (index == null || between == 0 || between == 1) {
            return null;
        }
        double expected = 2 * between - 1;
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
        Deals deals = new Deals(network, grouping, weighing);
        long low = 0;
        long high = 0;
        long far = 0;
        for (int deal = 0; deal < permutations; deal++) {
            double dealt = deals.next(random);
            low += dealt <= index + ROUNDING ? 1 : 0;
            high += dealt >= index - ROUNDING ? 1 : 0;
            far += Math.abs(dealt - expected) >= Math.abs(index - expected) - ROUNDING ? 1 : 0;
        }
        return new EiTest(
                observed,
                expected,
                seed,
                PermutationP.of(low, permutations),
                PermutationP.of(high, permutations),
                PermutationP.of(far, permutations));
    }

    /** One deal of the groups after the other, in arrays. */
    private static final class Deals {
        private final int[] groups;
        private final int[] from;
        private final int[] to;
        private final double[] counts;
        private final double all;

        Deals(Network network, Grouping grouping, Weighing weighing) {
            groups = grouping.toArray();
            from = network.ties().stream().mapToInt(Tie::from).toArray();
            to = network.ties().stream().mapToInt(Tie::to).toArray();
            counts = network.ties().stream()
                    .mapToDouble(tie -> weighing.of(tie.weight()))
                    .toArray();
            double sum = 0;
            for (double count : counts) {
                sum += count;
            }
            all = sum;
        }

        /** The index after another deal (Fisher and Yates). */
        double next(RandomGenerator random) {
            for (int last = groups.length - 1; last > 0; last--) {
                int other = random.nextInt(last + 1);
                int group = groups[other];
                groups[other] = groups[last];
                groups[last] = group;
            }
            double external = 0;
            for (int tie = 0; tie < from.length; tie++) {
                external += groups[from[tie]] == groups[to[tie]] ? 0 : counts[tie];
            }
            return (2 * external - all) / all;
        }
    }
}
