package org.hilo.engine.discover;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.IntPredicate;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.hilo.engine.discover.Cut.Block;
import org.jspecify.annotations.Nullable;

/**
 * Cuts of graphs of chance are those of the definitions, with as many parts as any (Leemans, Fahland, van der Aalst
 * 2013).
 */
class CutsTest {

    @Property(tries = 5_000, edgeCases = EdgeCasesMode.NONE)
    void sequence(@ForAll long seed) {
        agree(SequenceCut.of(graph(seed)), Block.SEQUENCE, graph(seed));
    }

    @Property(tries = 5_000, edgeCases = EdgeCasesMode.NONE)
    void parallel(@ForAll long seed) {
        agree(ParallelCut.of(graph(seed)), Block.PARALLEL, graph(seed));
    }

    @Property(tries = 5_000, edgeCases = EdgeCasesMode.NONE)
    void loop(@ForAll long seed) {
        agree(LoopCut.of(graph(seed)), Block.LOOP, graph(seed));
    }

    private static void agree(@Nullable Cut cut, Block block, DirectlyFollows graph) {
        int most = 1;
        for (int[] parts : partitions(graph.size())) {
            int count = count(parts);
            if (count > most && isCut(block, parts, graph)) {
                most = count;
            }
        }
        assertThat(cut == null ? 1 : cut.count()).isEqualTo(most);
        if (cut != null) {
            assertThat(cut.block()).isEqualTo(block);
            assertThat(count(cut.parts())).isEqualTo(cut.count());
            assertThat(isCut(block, cut.parts(), graph)).isTrue();
        }
    }

    private static boolean isCut(Block block, int[] parts, DirectlyFollows graph) {
        return switch (block) {
            case SEQUENCE -> isSequence(parts, graph);
            case PARALLEL -> isParallel(parts, graph);
            case LOOP -> isLoop(parts, graph);
            case CHOICE -> throw new AssertionError();
        };
    }

    private static boolean isSequence(int[] parts, DirectlyFollows graph) {
        boolean[][] reaches = reaches(graph);
        return pairs(parts.length, (a, b) -> parts[a] >= parts[b] || reaches[a][b] && !reaches[b][a]);
    }

    private static boolean isParallel(int[] parts, DirectlyFollows graph) {
        boolean doors = true;
        for (int part = 0; part < count(parts); part++) {
            int wanted = part;
            doors &= any(parts.length, a -> parts[a] == wanted && graph.starts(a) > 0);
            doors &= any(parts.length, a -> parts[a] == wanted && graph.ends(a) > 0);
        }
        return doors && pairs(parts.length, (a, b) -> parts[a] == parts[b] || graph.has(a, b));
    }

    private static boolean isLoop(int[] parts, DirectlyFollows graph) {
        int size = parts.length;
        boolean doors = !any(size, a -> parts[a] != 0 && (graph.starts(a) > 0 || graph.ends(a) > 0));
        return doors
                && pairs(size, (a, b) -> {
                    if (parts[a] == parts[b] || !graph.has(a, b)) {
                        return true;
                    }
                    return parts[a] == 0
                            ? graph.ends(a) > 0 && !any(size, e -> graph.ends(e) > 0 && !graph.has(e, b))
                            : parts[b] == 0
                                    && graph.starts(b) > 0
                                    && !any(size, s -> graph.starts(s) > 0 && !graph.has(a, s));
                });
    }

    private interface PairTest {
        boolean holds(int first, int second);
    }

    private static boolean pairs(int size, PairTest test) {
        boolean all = true;
        for (int first = 0; first < size; first++) {
            for (int second = 0; second < size; second++) {
                all &= first == second || test.holds(first, second);
            }
        }
        return all;
    }

    private static boolean any(int size, IntPredicate test) {
        for (int activity = 0; activity < size; activity++) {
            if (test.test(activity)) {
                return true;
            }
        }
        return false;
    }

    private static int count(int[] parts) {
        return (int) Arrays.stream(parts).distinct().count();
    }

    private static boolean[][] reaches(DirectlyFollows graph) {
        int size = graph.size();
        boolean[][] reaches = new boolean[size][size];
        pairs(size, (a, b) -> reaches[a][b] = graph.has(a, b));
        for (int between = 0; between < size; between++) {
            int through = between;
            pairs(size, (a, b) -> reaches[a][b] |= reaches[a][through] && reaches[through][b]);
        }
        return reaches;
    }

    /** All ways to give parts, numbered from 0 without a gap, to so many activities. */
    private static List<int[]> partitions(int size) {
        List<int[]> partitions = new ArrayList<>();
        int[] parts = new int[size];
        while (true) {
            if (count(parts) == Arrays.stream(parts).max().orElse(0) + 1) {
                partitions.add(parts.clone());
            }
            int at = 0;
            while (at < size && ++parts[at] == size) {
                parts[at++] = 0;
            }
            if (at == size) {
                return partitions;
            }
        }
    }

    /** A graph of up to five activities, more or less dense, with at least one first and one last. */
    private static DirectlyFollows graph(long seed) {
        Random random = new Random(seed);
        int size = 1 + random.nextInt(5);
        PairSums sums = new PairSums(size, 4);
        double density = random.nextDouble();
        for (int first = 0; first < size; first++) {
            for (int second = 0; second < size; second++) {
                if (random.nextDouble() < density) {
                    sums.add(first, second, 1);
                }
            }
            if (random.nextInt(3) == 0) {
                sums.start(first, 1);
            }
            if (random.nextInt(3) == 0) {
                sums.end(first, 1);
            }
        }
        sums.start(random.nextInt(size), 1);
        sums.end(random.nextInt(size), 1);
        return sums.sum();
    }
}
