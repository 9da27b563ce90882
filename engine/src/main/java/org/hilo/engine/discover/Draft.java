package org.hilo.engine.discover;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.hilo.engine.discover.Cut.Block;
import org.hilo.engine.model.ProcessTree;

/** A place in a process tree that is being mined: open, or filled with a leaf or a block of further places. */
final class Draft {
    private ProcessTree leaf = new ProcessTree.Silent();
    private Draft[] parts = {};
    private Block block = Block.SEQUENCE;

    /** Steps of the log that this place was mined from. */
    private long steps;

    void fill(ProcessTree tree) {
        leaf = tree;
    }

    /** Makes a block of so many open places. */
    Draft[] fill(Block kind, int size) {
        block = kind;
        parts = new Draft[size];
        Arrays.setAll(parts, part -> new Draft());
        return parts;
    }

    void mineFrom(Traces log) {
        steps = log.weightedSteps();
    }

    /** The tree, given those of the parts; call it for parts before wholes. */
    void finish() {
        if (parts.length == 0) {
            return;
        }
        if (block == Block.CHOICE || block == Block.PARALLEL) {
            sortByWeight(parts, 0);
        } else if (block == Block.LOOP) {
            sortByWeight(parts, 1);
        }
        List<ProcessTree> trees = Arrays.stream(parts).map(Draft::tree).toList();
        leaf = switch (block) {
            case CHOICE -> new ProcessTree.Choice(trees);
            case SEQUENCE -> new ProcessTree.Sequence(trees);
            case PARALLEL -> new ProcessTree.Parallel(trees);
            case LOOP -> new ProcessTree.Loop(trees.getFirst(), way(trees.subList(1, trees.size())));
        };
        parts = new Draft[0];
    }

    ProcessTree tree() {
        return leaf;
    }

    private static ProcessTree way(List<ProcessTree> ways) {
        return ways.size() == 1 ? ways.getFirst() : new ProcessTree.Choice(ways);
    }

    /** What happens most often is read first; the sort is stable, and parts were numbered by the names in them. */
    private static void sortByWeight(Draft[] parts, int from) {
        Arrays.sort(
                parts,
                from,
                parts.length,
                Comparator.comparingLong((Draft part) -> part.steps).reversed());
    }
}
