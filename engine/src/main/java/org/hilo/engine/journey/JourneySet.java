package org.hilo.engine.journey;

import java.util.function.IntPredicate;
import org.hilo.engine.column.Packed;

/** A set of journeys of one segment, by their numbers. */
public final class JourneySet {
    private final long[] words;
    private final int size;

    /** None of so many journeys. */
    public JourneySet(int size) {
        this(new long[(size + 63) >> 6], size);
    }

    private JourneySet(long[] words, int size) {
        this.words = words;
        this.size = size;
    }

    /** All of so many journeys. */
    public static JourneySet all(int size) {
        JourneySet set = new JourneySet(size);
        set.add(0, size);
        return set;
    }

    /** Those whose number passes the test. */
    public static JourneySet of(int size, IntPredicate test) {
        JourneySet set = new JourneySet(size);
        for (int word = 0; word < set.words.length; word++) {
            long bits = 0;
            int from = word << 6;
            for (int i = from; i < Math.min(from + 64, size); i++) {
                bits |= test.test(i) ? 1L << i : 0;
            }
            set.words[word] = bits;
        }
        return set;
    }

    /** Those whose bits are set in these words. */
    static JourneySet of(int size, Packed words) {
        long[] bits = new long[(size + 63) >> 6];
        words.read(0, bits.length, bits);
        return new JourneySet(bits, size);
    }

    /** A bit for each journey, in words of 64. */
    Packed words() {
        return Packed.of(words, words.length);
    }

    public JourneySet copy() {
        return new JourneySet(words.clone(), size);
    }

    public int size() {
        return size;
    }

    public boolean has(int journey) {
        return (words[journey >> 6] >>> journey & 1) != 0;
    }

    public void add(int journey) {
        words[journey >> 6] |= 1L << journey;
    }

    public void remove(int journey) {
        words[journey >> 6] &= ~(1L << journey);
    }

    /** Adds those from one number, inclusive, until another one. */
    public void add(int from, int until) {
        if (from >= until) {
            return;
        }
        int first = from >> 6;
        int last = (until - 1) >> 6;
        long head = -1L << from;
        long tail = -1L >>> -until;
        if (first == last) {
            words[first] |= head & tail;
            return;
        }
        words[first] |= head;
        for (int word = first + 1; word < last; word++) {
            words[word] = -1L;
        }
        words[last] |= tail;
    }

    /** How many lie from one number, inclusive, until another one. */
    public int count(int from, int until) {
        if (from >= until) {
            return 0;
        }
        int first = from >> 6;
        int last = (until - 1) >> 6;
        long head = -1L << from;
        long tail = -1L >>> -until;
        if (first == last) {
            return Long.bitCount(words[first] & head & tail);
        }
        int sum = Long.bitCount(words[first] & head) + Long.bitCount(words[last] & tail);
        for (int word = first + 1; word < last; word++) {
            sum += Long.bitCount(words[word]);
        }
        return sum;
    }

    public int count() {
        return count(0, size);
    }

    /** The first one that is not smaller than the number; the size when there is none. */
    public int next(int journey) {
        if (journey >= size) {
            return size;
        }
        int word = journey >> 6;
        long bits = words[word] & -1L << journey;
        while (bits == 0) {
            if (++word == words.length) {
                return size;
            }
            bits = words[word];
        }
        return (word << 6) + Long.numberOfTrailingZeros(bits);
    }

    /** Keeps only those that the other set has too. */
    public void retain(JourneySet other) {
        for (int word = 0; word < words.length; word++) {
            words[word] &= other.words[word];
        }
    }

    /** Whether all of the other set are in this one too. */
    boolean hasAll(JourneySet other) {
        for (int word = 0; word < words.length; word++) {
            if ((other.words[word] & ~words[word]) != 0) {
                return false;
            }
        }
        return true;
    }

    /** A new set of those that the other one has not. */
    public JourneySet without(JourneySet other) {
        JourneySet rest = copy();
        for (int word = 0; word < words.length; word++) {
            rest.words[word] &= ~other.words[word];
        }
        return rest;
    }

    public void addAll(JourneySet other) {
        for (int word = 0; word < words.length; word++) {
            words[word] |= other.words[word];
        }
    }

    /** Has from now on those that it had not. */
    public void flip() {
        for (int word = 0; word < words.length; word++) {
            words[word] = ~words[word];
        }
        if ((size & 63) != 0) {
            words[words.length - 1] &= -1L >>> -size;
        }
    }
}
