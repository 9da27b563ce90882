package org.hilo.engine.job;

import java.util.Arrays;
import java.util.List;
import org.hilo.engine.journey.Part;
import org.hilo.engine.journey.VariantWalk;
import org.hilo.engine.model.Sequences;

/** Gives the different sequences of activities with how many journeys follow each: what models are held against. */
final class SequenceJob implements Job<long[], Sequences> {
    private final VariantBook book;
    private final List<String> names;

    SequenceJob(VariantBook book, List<String> names) {
        this.book = book;
        this.names = names;
    }

    /** Journeys by sequence. */
    @Override
    public long[] empty() {
        return new long[book.size()];
    }

    @Override
    public void add(long[] state, Part part) {
        int[] sequences = book.ofVariants(part.number());
        VariantWalk variants = part.variants();
        while (variants.next()) {
            state[sequences[variants.variant()]] += variants.count();
        }
    }

    @Override
    public long[] merge(long[] left, long[] right) {
        for (int sequence = 0; sequence < left.length; sequence++) {
            left[sequence] += right[sequence];
        }
        return left;
    }

    @Override
    public Sequences finish(long[] counts, List<Part> parts) {
        int[] found = followed(counts);
        int[][] steps = new int[found.length][];
        long[] journeys = new long[found.length];
        for (int i = 0; i < found.length; i++) {
            steps[i] = Arrays.copyOfRange(book.nodes(), book.start(found[i]), book.start(found[i] + 1));
            journeys[i] = counts[found[i]];
        }
        return new Sequences(names, steps, journeys);
    }

    /** Numbers in the book of the sequences that some journey follows, rising: those of the answer, in its order. */
    static int[] followed(long[] counts) {
        int[] found = new int[counts.length];
        int size = 0;
        for (int sequence = 0; sequence < counts.length; sequence++) {
            if (counts[sequence] > 0) {
                found[size++] = sequence;
            }
        }
        return Arrays.copyOf(found, size);
    }
}
