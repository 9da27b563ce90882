package org.hilo.engine.job;

import org.hilo.engine.journey.Part;
import org.hilo.engine.journey.VariantWalk;

/** Goes through the variants of a part and finds the steps that causally follow one of another area. */
final class CausalWalk implements HandoffPairs {
    /** Variants whose pairs are unpacked at once. */
    private static final int VARIANTS = 128;

    private final VariantWalk variants;
    private final CausalBook book;
    private final int[] ofPair;
    private final int[] first = new int[VARIANTS + 1];
    private int block; // first variant of those unpacked
    private int blockEnd;
    private int[] froms = {};
    private int[] tos = {};
    private int[] found = {};
    private int[] from = {};
    private int[] to = {};
    private int[] cells = {};
    private boolean[] returned = {};
    private int size;

    /** @param ofPair cell of each pair of areas of the book */
    CausalWalk(Part part, CausalBook book, int[] ofPair) {
        this.variants = part.variants();
        this.book = book;
        this.ofPair = ofPair;
    }

    @Override
    public boolean next() {
        if (!variants.next()) {
            return false;
        }
        int variant = variants.variant();
        if (variant >= blockEnd) {
            unpack(variant);
        }
        int begin = first[variant - block] - first[0];
        size = first[variant - block + 1] - first[variant - block];
        if (cells.length < size) {
            from = new int[2 * size];
            to = new int[2 * size];
            cells = new int[2 * size];
            returned = new boolean[2 * size];
        }
        System.arraycopy(froms, begin, from, 0, size);
        System.arraycopy(tos, begin, to, 0, size);
        for (int i = 0; i < size; i++) {
            int cell = found[begin + i];
            cells[i] = ofPair[CausalBook.pair(cell)];
            returned[i] = CausalBook.isReturned(cell);
        }
        return true;
    }

    private void unpack(int variant) {
        int variantCount = book.first().size() - 1;
        block = variant;
        blockEnd = Math.min(variant + VARIANTS, variantCount);
        book.first().read(block, blockEnd - block + 1, first);
        int count = first[blockEnd - block] - first[0];
        if (found.length < count) {
            froms = new int[2 * count];
            tos = new int[2 * count];
            found = new int[2 * count];
        }
        book.from().read(first[0], count, froms);
        book.to().read(first[0], count, tos);
        book.cells().read(first[0], count, found);
    }

    @Override
    public VariantWalk variant() {
        return variants;
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

    @Override
    public boolean isReturned(int pair) {
        return returned[pair];
    }
}
