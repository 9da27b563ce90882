package org.hilo.engine.job;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.stream.IntStream;
import org.hilo.engine.Scores;
import org.hilo.engine.Variant;
import org.hilo.engine.Variants;
import org.hilo.engine.column.LongColumn;
import org.hilo.engine.column.ScoreSum;
import org.hilo.engine.journey.Part;
import org.hilo.engine.journey.ScoreWalk;
import org.hilo.engine.journey.VariantWalk;

/** Counts journeys by sequence; what only the shown sequences need is computed for them alone. */
final class VariantJob implements Job<long[], Variants> {
    private final VariantBook book;
    private final List<String> names;
    private final int top;

    VariantJob(VariantBook book, List<String> names, int top) {
        this.book = book;
        this.names = names;
        this.top = top;
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
    public Variants finish(long[] counts, List<Part> parts) {
        long total = 0;
        long journeys = 0;
        for (long count : counts) {
            total += count > 0 ? 1 : 0;
            journeys += count;
        }
        List<Integer> shown = shown(counts);
        int[] placeOf = new int[counts.length]; // among the shown, from 1
        for (int place = 0; place < shown.size(); place++) {
            placeOf[shown.get(place)] = place + 1;
        }
        Details details = new DetailJob(placeOf, shown.size()).run(parts);
        List<Variant> variants = new ArrayList<>();
        for (int place = 0; place < shown.size(); place++) {
            int sequence = shown.get(place);
            LongColumn took = details.took[place];
            Scores scores = details.scores[place].scores();
            variants.add(new Variant(
                    activities(sequence),
                    counts[sequence],
                    Quantiles.of(took.array(), took.size(), 0.5) / 1e6,
                    scores.n(),
                    scores.mean(),
                    scores.variance()));
        }
        return new Variants(total, journeys, variants);
    }

    private List<Integer> shown(long[] counts) {
        Comparator<Integer> order = Comparator.comparingLong((Integer sequence) -> counts[sequence])
                .reversed()
                .thenComparing(this::compareNodes);
        PriorityQueue<Integer> best = new PriorityQueue<>(order.reversed());
        long least = 1;
        for (int sequence = 0; sequence < counts.length && top > 0; sequence++) {
            if (counts[sequence] < least) {
                continue;
            }
            if (best.size() == top && order.compare(sequence, best.element()) < 0) {
                best.poll();
            }
            if (best.size() < top) {
                best.add(sequence);
            }
            least = best.size() == top ? counts[best.element()] : 1;
        }
        return best.stream().sorted(order).toList();
    }

    /** By the names of the nodes, one after another; the shorter one first. */
    private int compareNodes(int left, int right) {
        int a = book.start(left);
        int b = book.start(right);
        int leftSize = book.start(left + 1) - a;
        int rightSize = book.start(right + 1) - b;
        for (int i = 0; i < Math.min(leftSize, rightSize); i++) {
            int order = names.get(book.nodes()[a + i]).compareTo(names.get(book.nodes()[b + i]));
            if (order != 0) {
                return order;
            }
        }
        return Integer.compare(leftSize, rightSize);
    }

    private List<String> activities(int sequence) {
        return Arrays.stream(book.nodes(), book.start(sequence), book.start(sequence + 1))
                .mapToObj(names::get)
                .toList();
    }

    private static final class Details {
        final LongColumn[] took;
        final ScoreSum[] scores;

        Details(int size) {
            this.took = IntStream.range(0, size).mapToObj(i -> new LongColumn()).toArray(LongColumn[]::new);
            this.scores = IntStream.range(0, size).mapToObj(i -> new ScoreSum()).toArray(ScoreSum[]::new);
        }
    }

    /** How long the journeys of the shown sequences took, and their scores. */
    private final class DetailJob implements Job<Details, Details> {
        private final int[] placeOf;
        private final int size;

        DetailJob(int[] placeOf, int size) {
            this.placeOf = placeOf;
            this.size = size;
        }

        @Override
        public Details empty() {
            return new Details(size);
        }

        @Override
        public boolean isOrderFree() {
            return false;
        }

        @Override
        public void add(Details state, Part part) {
            int[] sequences = book.ofVariants(part.number());
            VariantWalk variants = part.variants();
            int unit = part.segment().times().unitMicros();
            while (variants.next()) {
                int place = placeOf[sequences[variants.variant()]] - 1;
                if (place < 0) {
                    continue;
                }
                int length = variants.length();
                LongColumn took = state.took[place];
                for (int j = variants.nextJourney(variants.first()); j >= 0; j = variants.nextJourney(j + 1)) {
                    int event = variants.firstEvent(j);
                    took.add((part.segment().times().raw().get(event + length - 1)
                                    - part.segment().times().raw().get(event))
                            * unit);
                }
            }
            ScoreWalk scores = part.scores();
            while (scores.next()) {
                int place = placeOf[sequences[scores.variant()]] - 1;
                if (place >= 0) {
                    state.scores[place].add(scores.score());
                }
            }
        }

        @Override
        public Details merge(Details left, Details right) {
            for (int place = 0; place < size; place++) {
                left.took[place].addAll(right.took[place]);
                left.scores[place].addAll(right.scores[place]);
            }
            return left;
        }

        @Override
        public Details finish(Details state, List<Part> parts) {
            return state;
        }
    }
}
