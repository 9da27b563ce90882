package org.hilo.engine.journey;

import java.util.Arrays;
import org.hilo.engine.column.IntColumn;
import org.hilo.engine.column.LongColumn;
import org.hilo.engine.column.LongIndex;
import org.hilo.engine.column.Packed;
import org.hilo.engine.table.TableView;

/**
 * Makes a segment of grouped rows: finds the variants, comparing sequences in full because hashes alone were seen to merge
 * two per cent of real variants, and lays the journeys of each side by side. Variants stand in the order in which they first
 * appear, journeys in the order in which they came, so that the same rows make the same segment.
 */
final class SegmentBuilder {
    private final int[] objects;
    private final int[] parts;
    private final int[] offsets;
    private final int[] rows;
    private final int[] labels;
    private final long[] times;

    /** @param parts which journey of its object each is; empty when objects have one each */
    private SegmentBuilder(int[] objects, int[] parts, int[] offsets, int[] rows, int[] labels, long[] times) {
        this.objects = objects;
        this.parts = parts;
        this.offsets = offsets;
        this.rows = rows;
        this.labels = labels;
        this.times = times;
    }

    static Segment build(TableView table, Grouped grouped, Endings endings) {
        int events = grouped.rows().length;
        int[] labels = new int[events];
        for (int p = 0; p < events; p++) {
            labels[p] = table.label(grouped.rows()[p]);
        }
        int[] journeys = endings.split(grouped, labels);
        int[] objects = grouped.objects();
        int[] parts = {};
        int[] offsets = grouped.offsets();
        if (journeys.length != offsets.length) {
            objects = new int[journeys.length - 1];
            parts = new int[journeys.length - 1];
            for (int j = 0, group = 0; j < objects.length; j++) {
                while (offsets[group + 1] <= journeys[j]) {
                    group++;
                }
                objects[j] = grouped.objects()[group];
                parts[j] = journeys[j] == offsets[group] ? 0 : parts[j - 1] + 1;
            }
            offsets = journeys;
        }
        return new SegmentBuilder(objects, parts, offsets, grouped.rows(), labels, grouped.times()).build(table);
    }

    private Segment build(TableView table) {
        int count = objects.length;
        IntColumn models = new IntColumn();
        int[] variantOf = variants(models);
        int variants = models.size();
        int[] journeys = new int[variants + 1];
        for (int j = 0; j < count; j++) {
            journeys[variantOf[j] + 1]++;
        }
        Arrays.parallelPrefix(journeys, Integer::sum);
        int[] order = new int[count];
        int[] next = Arrays.copyOf(journeys, variants);
        for (int j = 0; j < count; j++) {
            order[next[variantOf[j]]++] = j;
        }
        return laidOut(table, models, journeys, order);
    }

    /** The variant of each journey; of each variant its first journey becomes the model. */
    private int[] variants(IntColumn models) {
        int count = objects.length;
        int[] hashes = new int[count];
        for (int j = 0; j < count; j++) {
            hashes[j] = hash(j);
        }
        int[] slots = new int[Math.max(16, Integer.highestOneBit(Math.max(1, count)) * 4)]; // variant + 1; 0 is free
        int mask = slots.length - 1;
        int[] variantOf = new int[count];
        for (int j = 0; j < count; j++) {
            int slot = hashes[j] & mask;
            while (slots[slot] != 0 && !isSame(hashes, models.get(slots[slot] - 1), j)) {
                slot = (slot + 1) & mask;
            }
            if (slots[slot] == 0) {
                models.add(j);
                slots[slot] = models.size();
            }
            variantOf[j] = slots[slot] - 1;
        }
        return variantOf;
    }

    private boolean isSame(int[] hashes, int a, int b) {
        return hashes[a] == hashes[b]
                && Arrays.equals(labels, offsets[a], offsets[a + 1], labels, offsets[b], offsets[b + 1]);
    }

    private int hash(int journey) {
        long hash = length(journey);
        for (int p = offsets[journey]; p < offsets[journey + 1]; p++) {
            hash = (hash ^ labels[p]) * 0x9E3779B97F4A7C15L;
            hash ^= hash >>> 32;
        }
        return (int) (hash ^ (hash >>> 15));
    }

    private Segment laidOut(TableView table, IntColumn models, int[] journeys, int[] order) {
        int variants = models.size();
        int[] steps = new int[variants + 1];
        int[] events = new int[variants + 1];
        for (int v = 0; v < variants; v++) {
            int length = length(models.get(v));
            steps[v + 1] = Math.addExact(steps[v], length);
            events[v + 1] = events[v] + length * (journeys[v + 1] - journeys[v]);
        }
        int[] laidLabels = new int[steps[variants]];
        int[] pairs = new int[steps[variants]];
        LongIndex pairIndex = new LongIndex();
        for (int v = 0; v < variants; v++) {
            int from = offsets[models.get(v)];
            for (int k = 0; k < steps[v + 1] - steps[v]; k++) {
                laidLabels[steps[v] + k] = labels[from + k];
                pairs[steps[v] + k] = k == 0 ? 0 : pairIndex.idOf((long) labels[from + k - 1] << 32 | labels[from + k]);
            }
        }
        long[] pairLabels = new long[pairIndex.size()];
        Arrays.setAll(pairLabels, pairIndex::key);
        int[] laidRows = new int[rows.length];
        long[] laidTimes = new long[rows.length];
        int[] laidObjects = new int[order.length];
        int[] laidParts = new int[parts.length];
        int at = 0;
        for (int i = 0; i < order.length; i++) {
            int journey = order[i];
            int length = length(journey);
            System.arraycopy(rows, offsets[journey], laidRows, at, length);
            System.arraycopy(times, offsets[journey], laidTimes, at, length);
            at += length;
            laidObjects[i] = objects[journey];
            if (parts.length > 0) {
                laidParts[i] = parts[journey];
            }
        }
        IntColumn scored = new IntColumn();
        LongColumn scores = new LongColumn();
        scores(table, laidRows, scored, scores);
        return new Segment(
                Packed.of(journeys, journeys.length),
                Packed.of(steps, steps.length),
                Packed.of(events, events.length),
                Packed.of(laidLabels, laidLabels.length),
                Packed.of(pairs, pairs.length),
                Packed.of(pairLabels, pairLabels.length),
                Packed.of(laidObjects, laidObjects.length),
                Packed.of(laidParts, laidParts.length),
                Times.of(laidTimes, laidTimes.length),
                Packed.of(laidRows, laidRows.length),
                Packed.of(scored.array(), scored.size()),
                Packed.of(scores.array(), scores.size()),
                new Derived());
    }

    private static void scores(TableView table, int[] rows, IntColumn scored, LongColumn scores) {
        if (table.scores().isEmpty()) {
            return;
        }
        for (int event = 0; event < rows.length; event++) {
            double score = table.score(rows[event]);
            if (!Double.isNaN(score)) {
                scored.add(event);
                scores.add(Double.doubleToRawLongBits(score));
            }
        }
    }

    private int length(int journey) {
        return offsets[journey + 1] - offsets[journey];
    }
}
