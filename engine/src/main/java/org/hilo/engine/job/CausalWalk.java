package org.hilo.engine.job;

import org.hilo.engine.column.Words;
import org.hilo.engine.discover.CausalPairs;
import org.hilo.engine.discover.Causality;
import org.hilo.engine.journey.Part;
import org.hilo.engine.journey.VariantWalk;

/** Goes through the variants of a part and finds the steps that causally follow one of another area. */
final class CausalWalk extends PairArrays {
    private final CausalPairs pairs;
    private final Nodes activities;
    private final Edges areas;

    /** @param areas numbers edges between areas; takes new ones while it is made, by one walk alone */
    CausalWalk(Part part, Causality causality, Nodes activities, Edges areas) {
        super(part.variants());
        this.pairs = new CausalPairs(causality);
        this.activities = activities;
        this.areas = areas;
    }

    @Override
    void choose(VariantWalk variant) {
        int[] steps = new int[variant.length()];
        for (int k = 0; k < steps.length; k++) {
            steps[k] = activities.ofLabel()[variant.labels()[variant.start() + k]];
        }
        int found = pairs.find(steps);
        for (int i = 0; i < found; i++) {
            int from = area(variant, pairs.from(i));
            int to = area(variant, pairs.to(i));
            if (from != to) {
                add(pairs.from(i), pairs.to(i), number((long) from << 32 | to));
            }
        }
    }

    private int number(long pair) {
        int known = areas.numbers().find(pair);
        return known == Words.ABSENT ? areas.numbers().idOf(pair) : known;
    }

    private int area(VariantWalk variant, int step) {
        return areas.nodes().ofLabel()[variant.labels()[variant.start() + step]];
    }
}
