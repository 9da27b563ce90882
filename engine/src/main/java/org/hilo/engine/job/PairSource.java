package org.hilo.engine.job;

import java.util.function.Function;
import org.hilo.engine.journey.Derived;
import org.hilo.engine.journey.Part;
import org.jspecify.annotations.Nullable;

/** Says between which steps of journeys something is counted and time is measured, and for which cell. */
interface PairSource<W extends PairWalk> {
    W walk(Part part);

    /** How the segment of a part tells its own pairs apart, so that it can keep sums of them; null when it does not. */
    @Nullable
    SegmentPairs ofSegment(Part part);

    /** Steps that are neighbours at a level. */
    static PairSource<LevelWalk> neighbours(Edges edges) {
        return new PairSource<>() {
            @Override
            public LevelWalk walk(Part part) {
                return new LevelWalk(part, edges);
            }

            @Override
            public @Nullable SegmentPairs ofSegment(Part part) {
                return edges.leavesOut() ? null : SegmentPairs.ofNeighbours(part, edges.ofPair()[part.number()]);
            }
        };
    }

    /** Pairs without sums. */
    static <W extends PairWalk> PairSource<W> of(Function<Part, W> walks) {
        return new PairSource<>() {
            @Override
            public W walk(Part part) {
                return walks.apply(part);
            }

            @Override
            public @Nullable SegmentPairs ofSegment(Part part) {
                return null;
            }
        };
    }

    /**
     * The pairs of a segment, numbered from 0 as the segment itself does, whatever is asked.
     *
     * @param cells cell of each pair in this question, negative for none
     * @param walks go through them by their own numbers
     * @param kept where sums of them are kept
     */
    @SuppressWarnings("ArrayRecordComponent") // immutable by agreement, never compared
    record SegmentPairs(int[] cells, Function<Part, PairWalk> walks, Derived kept) {
        /** Pairs of labels of neighbouring steps. */
        static SegmentPairs ofNeighbours(Part part, int[] cells) {
            return new SegmentPairs(cells, NeighbourWalk::new, part.segment().derived());
        }

        int count() {
            return cells.length;
        }
    }
}
