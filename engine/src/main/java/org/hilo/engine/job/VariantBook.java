package org.hilo.engine.job;

import java.util.Arrays;
import org.hilo.engine.column.IntColumn;
import org.hilo.engine.journey.JourneyLog;
import org.hilo.engine.journey.Part;
import org.hilo.engine.journey.Segment;
import org.hilo.engine.journey.VariantWalk;

/**
 * Numbers the different sequences of nodes of a log: several variants of labels, and variants of several segments, can be
 * one sequence. Sequences are compared in full; hashes only find candidates.
 */
final class VariantBook {
    private final int[][] ofVariant; // by segment and variant
    private final IntColumn nodes = new IntColumn(); // of all sequences, one after another
    private final IntColumn starts = new IntColumn();
    private final IntColumn hashes = new IntColumn();
    private int[] slots = new int[1 << 10]; // sequence + 1; 0 is free

    private VariantBook(int segments) {
        this.ofVariant = new int[segments][];
        starts.add(0);
    }

    static VariantBook of(JourneyLog log, Nodes nodes) {
        VariantBook book = new VariantBook(log.segmentCount());
        for (int number = 0; number < log.segmentCount(); number++) {
            book.read(number, log.segment(number), nodes.ofLabel());
        }
        return book;
    }

    private void read(int number, Segment segment, int[] ofLabel) {
        int[] sequences = new int[segment.variantCount()];
        int[] sequence = new int[16];
        VariantWalk variants = Part.whole(number, segment).variants();
        while (variants.next()) {
            if (sequence.length < variants.length()) {
                sequence = new int[2 * variants.length()];
            }
            int size = 0;
            int hash = 0;
            for (int k = variants.start(); k < variants.start() + variants.length(); k++) {
                int node = ofLabel[variants.labels()[k]];
                if (node != Nodes.LEFT_OUT) {
                    sequence[size++] = node;
                    hash = (hash ^ node) * 0x9E3779B1;
                    hash ^= hash >>> 15;
                }
            }
            sequences[variants.variant()] = idOf(sequence, size, hash);
        }
        ofVariant[number] = sequences;
    }

    private int idOf(int[] sequence, int size, int hash) {
        int mask = slots.length - 1;
        int slot = hash & mask;
        while (slots[slot] != 0) {
            int id = slots[slot] - 1;
            if (hashes.get(id) == hash && Arrays.equals(nodes.array(), start(id), start(id + 1), sequence, 0, size)) {
                return id;
            }
            slot = (slot + 1) & mask;
        }
        nodes.addAll(sequence, size);
        starts.add(nodes.size());
        hashes.add(hash);
        slots[slot] = hashes.size();
        if (hashes.size() * 2 > slots.length) {
            grow();
        }
        return hashes.size() - 1;
    }

    private void grow() {
        int[] larger = new int[slots.length * 2];
        int mask = larger.length - 1;
        for (int id = 0; id < hashes.size(); id++) {
            int slot = hashes.get(id) & mask;
            while (larger[slot] != 0) {
                slot = (slot + 1) & mask;
            }
            larger[slot] = id + 1;
        }
        slots = larger;
    }

    /** How many different sequences there are. */
    int size() {
        return hashes.size();
    }

    /** Sequence of each variant of a segment. */
    int[] ofVariants(int segment) {
        return ofVariant[segment];
    }

    /** Nodes of all sequences; those of one lie from {@link #start} of it until that of the next. */
    int[] nodes() {
        return nodes.array();
    }

    int start(int sequence) {
        return starts.get(sequence);
    }
}
