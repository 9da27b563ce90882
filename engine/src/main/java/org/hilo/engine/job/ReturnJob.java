package org.hilo.engine.job;

import java.util.Arrays;
import java.util.List;
import org.hilo.engine.journey.Part;
import org.hilo.engine.journey.VariantWalk;

/** Counts how often one node, another and the first again directly follow each other, by the edge of the first two. */
final class ReturnJob implements Job<long[], long[]> {
    private final Edges edges;

    /** Whether pairs of a segment are counted by their own numbers, not by edges. */
    private final int ownPairs;

    /** @param edges of a level that leaves nothing out */
    ReturnJob(Edges edges) {
        this(edges, -1);
    }

    private ReturnJob(Edges edges, int ownPairs) {
        this.edges = edges;
        this.ownPairs = ownPairs;
    }

    @Override
    public long[] run(List<Part> parts) {
        PartPlan plan = new PartPlan(parts, bulk -> FlowSummary.isWorthwhile(bulk.segment()));
        long[] all = less(gather(plan.added), gather(plan.removed));
        for (Bulk bulk : plan.summed) {
            ReturnJob own = new ReturnJob(edges, bulk.segment().pairCount());
            long[] ofPair = bulk.sum(
                    bulk.segment().derived(), ReturnJob.class, own::gather, (sum, gone) -> less(sum, own.gather(gone)));
            for (int pair = 0; pair < ofPair.length; pair++) {
                all[edges.ofPair()[bulk.number()][pair]] += ofPair[pair];
            }
        }
        return all;
    }

    private static long[] less(long[] sum, long[] others) {
        long[] rest = sum.clone();
        Arrays.setAll(rest, i -> sum[i] - others[i]);
        return rest;
    }

    @Override
    public long[] empty() {
        return new long[ownPairs < 0 ? edges.count() : ownPairs];
    }

    @Override
    public void add(long[] state, Part part) {
        int[] ofLabel = edges.nodes().ofLabel();
        int[] ofPair = edges.ofPair()[part.number()];
        VariantWalk variants = part.variants();
        while (variants.next()) {
            int[] labels = variants.labels();
            for (int k = variants.start() + 2; k < variants.start() + variants.length(); k++) {
                int node = ofLabel[labels[k - 2]];
                if (node == ofLabel[labels[k]] && node != ofLabel[labels[k - 1]]) {
                    int pair = variants.pairs()[k - 1];
                    state[ownPairs < 0 ? ofPair[pair] : pair] += variants.count();
                }
            }
        }
    }

    @Override
    public long[] merge(long[] left, long[] right) {
        Arrays.setAll(left, i -> left[i] + right[i]);
        return left;
    }

    @Override
    public long[] finish(long[] state, List<Part> parts) {
        return state;
    }
}
