package org.hilo.engine.job;

import java.util.Arrays;
import org.hilo.engine.journey.VariantWalk;

/** Pairs of steps of one variant, of which there may come more: the common part of walks that choose their pairs. */
abstract class PairArrays implements PairWalk {
    private final VariantWalk variants;
    private int[] from = new int[16];
    private int[] to = new int[16];
    private int[] cells = new int[16];
    private int size;

    PairArrays(VariantWalk variants) {
        this.variants = variants;
    }

    /** Adds the pairs of the present variant. */
    abstract void choose(VariantWalk variant);

    final void add(int first, int second, int cell) {
        if (size == cells.length) {
            from = Arrays.copyOf(from, 2 * size);
            to = Arrays.copyOf(to, 2 * size);
            cells = Arrays.copyOf(cells, 2 * size);
        }
        from[size] = first;
        to[size] = second;
        cells[size++] = cell;
    }

    @Override
    public final boolean next() {
        if (!variants.next()) {
            return false;
        }
        size = 0;
        choose(variants);
        return true;
    }

    @Override
    public final VariantWalk variant() {
        return variants;
    }

    @Override
    public final int size() {
        return size;
    }

    @Override
    public final int[] from() {
        return from;
    }

    @Override
    public final int[] to() {
        return to;
    }

    @Override
    public final int[] cells() {
        return cells;
    }
}
