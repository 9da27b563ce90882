package org.hilo.engine.job;

import java.util.List;
import org.hilo.engine.Counts;
import org.hilo.engine.column.Words;
import org.hilo.engine.journey.Part;
import org.hilo.engine.journey.VariantWalk;

/** Counts steps and journeys by a name that labels have, once for each variant. */
final class NameJob implements Job<Tallies, Counts> {
    private final int[] ofLabel;
    private final Words names;
    private final int top;

    /** @param ofLabel number of the name of each label, {@link Words#ABSENT} without one */
    NameJob(int[] ofLabel, Words names, int top) {
        this.ofLabel = ofLabel;
        this.names = names;
        this.top = top;
    }

    @Override
    public Tallies empty() {
        return new Tallies(names.size());
    }

    @Override
    public void add(Tallies state, Part part) {
        VariantWalk variants = part.variants();
        while (variants.next()) {
            state.nextJourney();
            for (int k = variants.start(); k < variants.start() + variants.length(); k++) {
                int name = ofLabel[variants.labels()[k]];
                if (name != Words.ABSENT) {
                    state.add(name, variants.count(), variants.count());
                }
            }
        }
    }

    @Override
    public Tallies merge(Tallies left, Tallies right) {
        return left.addAll(right);
    }

    @Override
    public Counts finish(Tallies state, List<Part> parts) {
        return state.counts(names::get, top);
    }
}
