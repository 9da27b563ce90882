package org.hilo.engine.job;

import org.hilo.engine.journey.Part;
import org.hilo.engine.journey.VariantWalk;

/** Goes through the variants of a part and finds neighbouring steps, each for its pair of labels. */
final class NeighbourWalk extends PairArrays {
    NeighbourWalk(Part part) {
        super(part.variants());
    }

    @Override
    void choose(VariantWalk variant) {
        for (int k = 1; k < variant.length(); k++) {
            add(k - 1, k, variant.pairs()[variant.start() + k]);
        }
    }
}
