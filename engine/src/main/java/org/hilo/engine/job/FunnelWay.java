package org.hilo.engine.job;

import org.hilo.engine.journey.Part;
import org.hilo.engine.journey.VariantWalk;

/** How far each variant comes on a way of activities: the first occurrence of each after that of the one before. */
final class FunnelWay extends PairArrays {
    private final int[] way; // activity of each stage, one that no step has when it is unknown
    private final int[] ofLabel;
    private final int[] places;
    private int reached;

    FunnelWay(Part part, int[] way, int[] ofLabel) {
        super(part.variants());
        this.way = way;
        this.ofLabel = ofLabel;
        this.places = new int[way.length];
    }

    @Override
    void choose(VariantWalk variant) {
        reached = 0;
        for (int k = 0; k < variant.length() && reached < way.length; k++) {
            if (ofLabel[variant.labels()[variant.start() + k]] == way[reached]) {
                places[reached] = k;
                if (reached > 0) {
                    add(places[reached - 1], k, reached);
                }
                reached++;
            }
        }
    }

    /** How many stages the variant reaches. */
    int reached() {
        return reached;
    }

    /** The step that reaches a stage. */
    int place(int stage) {
        return places[stage];
    }

    /** Activity directly after the last stage that is reached, negative when the variant ends there. */
    int after() {
        VariantWalk variant = variant();
        int next = places[reached - 1] + 1;
        return next < variant.length() ? ofLabel[variant.labels()[variant.start() + next]] : -1;
    }
}
