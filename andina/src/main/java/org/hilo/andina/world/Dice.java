package org.hilo.andina.world;

import java.util.List;
import java.util.SplittableRandom;

/** Chance that is the same on every machine: whole-number generator, strict arithmetic, no platform sine or log. */
public final class Dice {
    private static final long MIX = 0x9E3779B97F4A7C15L;
    private final SplittableRandom random;

    /** Dice of their own for every (seed, stream), so that one customer's life does not shift another's. */
    public Dice(long seed, long stream) {
        this.random = new SplittableRandom(seed * MIX ^ (stream + 1) * 0xD1342543DE82EF95L);
    }

    public boolean chance(double share) {
        return random.nextDouble() < share;
    }

    /** A whole number from low to high, both possible. */
    public int between(int low, int high) {
        return low + random.nextInt(high - low + 1);
    }

    public double share() {
        return random.nextDouble();
    }

    public <T> T oneOf(List<T> things) {
        return things.get(random.nextInt(things.size()));
    }

    /** An index, drawn by weights that need not add up to anything. */
    public int weighted(double... weights) {
        double sum = 0;
        for (double weight : weights) {
            sum += weight;
        }
        double left = random.nextDouble() * sum;
        int index = 0;
        while (index < weights.length - 1 && left >= weights[index]) {
            left -= weights[index++];
        }
        return index;
    }

    /** Nearly normal, mean 0 and deviation 1: twelve uniforms less six. */
    public double normal() {
        double sum = -6;
        for (int i = 0; i < 12; i++) {
            sum += random.nextDouble();
        }
        return sum;
    }

    /** A waiting time with this median and a long tail (log-normal), at least a second. */
    public long seconds(double medianSeconds, double spread) {
        return Math.max(1, (long) (medianSeconds * StrictMath.exp(spread * normal())));
    }

    public long hours(double medianHours, double spread) {
        return seconds(medianHours * 3600, spread);
    }
}
