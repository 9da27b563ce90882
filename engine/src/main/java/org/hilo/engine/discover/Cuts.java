package org.hilo.engine.discover;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Finds the cut of a directly-follows graph with the most parts (Leemans, Fahland, van der Aalst 2013, Discovering
 * block-structured process models from event logs: a constructive approach): choice, else sequence, else
 * parallel, else loop.
 */
final class Cuts {
    private Cuts() {}

    /** The first kind of cut that the graph has, null when it has none. */
    static @Nullable Cut of(DirectlyFollows follows) {
        Cut cut = choice(follows);
        if (cut == null) {
            cut = SequenceCut.of(follows);
        }
        if (cut == null) {
            cut = ParallelCut.of(follows);
        }
        return cut == null ? LoopCut.of(follows) : cut;
    }

    /** No activity of a part ever follows one of another part. */
    private static @Nullable Cut choice(DirectlyFollows follows) {
        Groups groups = new Groups(follows.size());
        for (int from = 0; from < follows.size(); from++) {
            for (int edge = follows.firstEdge(from); edge < follows.firstEdge(from + 1); edge++) {
                groups.join(from, follows.to(edge));
            }
        }
        return cut(Cut.Block.CHOICE, groups.numbers());
    }

    /** Null when all are in one part. */
    static @Nullable Cut cut(Cut.Block block, int[] parts) {
        int count = Arrays.stream(parts).max().orElse(0) + 1;
        return count < 2 ? null : new Cut(block, parts, count);
    }
}
