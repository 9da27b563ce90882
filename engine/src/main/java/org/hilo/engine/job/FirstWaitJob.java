package org.hilo.engine.job;

import static java.util.Comparator.comparingLong;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.hilo.engine.answer.FirstWaits;
import org.hilo.engine.journey.Part;
import org.hilo.engine.journey.VariantWalk;

/** Counts the journeys that pass each edge once for each variant, then gathers the waits of their first passages. */
final class FirstWaitJob implements Job<long[], FirstWaits> {
    private final Edges edges;

    FirstWaitJob(Edges edges) {
        this.edges = edges;
    }

    /** Journeys by edge. */
    @Override
    public long[] empty() {
        return new long[edges.count()];
    }

    @Override
    public void add(long[] state, Part part) {
        FirstPassages walk = new FirstPassages(part, edges);
        while (walk.next()) {
            for (int i = 0; i < walk.size(); i++) {
                state[walk.cells()[i]] += walk.variant().count();
            }
        }
    }

    @Override
    public long[] merge(long[] left, long[] right) {
        for (int edge = 0; edge < left.length; edge++) {
            left[edge] += right[edge];
        }
        return left;
    }

    @Override
    public FirstWaits finish(long[] state, List<Part> parts) {
        WaitJob.Waits waits = new WaitJob(PairSource.of(part -> new FirstPassages(part, edges)), state, parts).run();
        return new FirstWaits(IntStream.range(0, state.length)
                .filter(edge -> state[edge] > 0)
                .mapToObj(edge -> path(edge, state[edge], waits))
                .sorted(comparingLong(FirstWaits.Path::journeys)
                        .reversed()
                        .thenComparing(FirstWaits.Path::from)
                        .thenComparing(FirstWaits.Path::to))
                .toList());
    }

    private FirstWaits.Path path(int edge, long journeys, WaitJob.Waits waits) {
        double[] seconds = new double[waits.different(edge)];
        long[] counts = new long[seconds.length];
        int[] next = {0};
        waits.each(edge, (wait, count) -> {
            seconds[next[0]] = wait;
            counts[next[0]++] = count;
        });
        return new FirstWaits.Path(
                edges.nodes().names().get(edges.from(edge)),
                edges.nodes().names().get(edges.to(edge)),
                journeys,
                seconds,
                counts,
                waits.error(edge));
    }

    /** Goes through the variants of a part, and of each edge in a variant only through its first passage. */
    private static final class FirstPassages implements PairWalk {
        private final LevelWalk all;
        private final int[] lastVariant; // that had the edge, from 1
        private int serial;
        private int[] from = {};
        private int[] to = {};
        private int[] cells = {};
        private int size;

        FirstPassages(Part part, Edges edges) {
            this.all = new LevelWalk(part, edges);
            this.lastVariant = new int[edges.count()];
        }

        @Override
        public boolean next() {
            if (!all.next()) {
                return false;
            }
            serial++;
            size = 0;
            if (cells.length < all.size()) {
                from = Arrays.copyOf(from, 2 * all.size());
                to = Arrays.copyOf(to, 2 * all.size());
                cells = Arrays.copyOf(cells, 2 * all.size());
            }
            for (int i = 0; i < all.size(); i++) {
                int cell = all.cells()[i];
                if (lastVariant[cell] != serial) {
                    lastVariant[cell] = serial;
                    from[size] = all.from()[i];
                    to[size] = all.to()[i];
                    cells[size++] = cell;
                }
            }
            return true;
        }

        @Override
        public VariantWalk variant() {
            return all.variant();
        }

        @Override
        public int size() {
            return size;
        }

        @Override
        public int[] from() {
            return from;
        }

        @Override
        public int[] to() {
            return to;
        }

        @Override
        public int[] cells() {
            return cells;
        }
    }
}
