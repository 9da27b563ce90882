package org.hilo.engine.column;

/**
 * Numbers that never change, packed as what they are above the smallest of them, in units of a million or a thousand where
 * all of them are whole ones: times of a log in whole seconds take four bytes instead of eight.
 *
 * @param raw units above the base
 * @param base the smallest number
 * @param unit 1, 1,000 or 1,000,000
 */
public record Scaled(Packed raw, long base, int unit) {
    /** Of the first {@code size} numbers, none of them further than 2⁶³ from another. */
    public static Scaled of(long[] numbers, int size) {
        long least = size == 0 ? 0 : Long.MAX_VALUE;
        for (int i = 0; i < size; i++) {
            least = Math.min(least, numbers[i]);
        }
        int unit = unit(numbers, size, least);
        long[] raw = new long[size];
        switch (unit) { // divisors that the compiler knows are several times as fast
            case 1_000_000 -> {
                for (int i = 0; i < size; i++) {
                    raw[i] = (numbers[i] - least) / 1_000_000;
                }
            }
            case 1_000 -> {
                for (int i = 0; i < size; i++) {
                    raw[i] = (numbers[i] - least) / 1_000;
                }
            }
            default -> {
                for (int i = 0; i < size; i++) {
                    raw[i] = numbers[i] - least;
                }
            }
        }
        return new Scaled(Packed.of(raw, size), least, unit);
    }

    private static int unit(long[] numbers, int size, long least) {
        int i = 0;
        while (i < size && (numbers[i] - least) % 1_000_000 == 0) {
            i++;
        }
        if (i == size) {
            return 1_000_000;
        }
        while (i < size && (numbers[i] - least) % 1_000 == 0) {
            i++;
        }
        return i == size ? 1_000 : 1;
    }

    public int size() {
        return raw.size();
    }

    /** All numbers, in an array that may be longer. */
    long[] read(int length) {
        long[] numbers = new long[length];
        raw.read(0, raw.size(), numbers);
        for (int i = 0; i < raw.size(); i++) {
            numbers[i] = base + numbers[i] * unit;
        }
        return numbers;
    }

    public long get(int index) {
        return base + raw.get(index) * unit;
    }
}
