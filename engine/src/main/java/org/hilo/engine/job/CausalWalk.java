package org.hilo.engine.job;

import org.hilo.engine.journey.Part;
import org.hilo.engine.journey.VariantWalk;

/** Goes through the variants of a part and finds the steps that causally follow one of another area. */
final class CausalWalk extends PairArrays implements HandoffPairs {
    /** Variants whose pairs are unpacked at once. */
    private static final int VARIANTS = 128;

    private final CausalBook book;
    private final int[] ofPair;
    private final int[] first = new int[VARIANTS + 1];
    private int block; // first variant of those unpacked
    private int blockEnd;
    private int[] froms = {};
    private int[] tos = {};
    private int[] found = {};
    private int begin; // of the pairs of the present variant among those unpacked

    /** @param ofPair cell of each pair of areas of the book */
    CausalWalk(Part part, CausalBook book, int[] ofPair) {
        super(part.variants());
        this.book = book;
        this.ofPair = ofPair;
    }

    @Override
    void choose(VariantWalk variant) {
        int number = variant.variant();
        if (number >= blockEnd) {
            unpack(number);
        }
        begin = first[number - block] - first[0];
        int end = first[number - block + 1] - first[0];
        for (int i = begin; i < end; i++) {
            add(froms[i], tos[i], ofPair[CausalBook.pair(found[i])]);
        }
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
    public boolean isReturned(int pair) {
        return CausalBook.isReturned(found[begin + pair]);
    }
}
