package org.hilo.engine.job;

import static java.util.Comparator.comparingLong;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hilo.engine.answer.DesignAnswer;
import org.hilo.engine.column.Micros;
import org.hilo.engine.conform.Alignment;
import org.hilo.engine.conform.Budget;
import org.hilo.engine.conform.Conformance;
import org.hilo.engine.conform.Conformity;
import org.hilo.engine.conform.TimeCheck;
import org.hilo.engine.journey.Part;
import org.hilo.engine.journey.VariantWalk;
import org.hilo.engine.model.DesignedJourney;
import org.hilo.engine.model.Sequences;

/** Aligns each sequence once with a design, then measures the allowed times of every journey. */
final class DesignJob implements Job<long[], DesignAnswer> {
    private final SequenceJob sequences;
    private final VariantBook book;
    private final DesignedJourney design;
    private final Budget budget;

    DesignJob(VariantBook book, List<String> names, DesignedJourney design, Budget budget) {
        this.sequences = new SequenceJob(book, names);
        this.book = book;
        this.design = design;
        this.budget = budget;
    }

    @Override
    public long[] empty() {
        return sequences.empty();
    }

    @Override
    public void add(long[] state, Part part) {
        sequences.add(state, part);
    }

    @Override
    public long[] merge(long[] left, long[] right) {
        return sequences.merge(left, right);
    }

    @Override
    public DesignAnswer finish(long[] counts, List<Part> parts) {
        int[] followed = SequenceJob.followed(counts);
        Sequences found = sequences.finish(counts, parts);
        Conformity conformity = Conformance.of(design).check(found, budget);
        int[] placeOf = new int[book.size()];
        for (int i = 0; i < followed.length; i++) {
            placeOf[followed[i]] = i;
        }
        return new TimeJob(conformity, placeOf).run(parts);
    }

    /** How often an allowed time was measured and exceeded. */
    private static final class Measured {
        private long checked;
        private long late;
        private long journeys;
    }

    static final class State {
        private final Map<String, Measured> measured = new HashMap<>();
        private long keeping;
    }

    private final class TimeJob implements Job<State, DesignAnswer> {
        private final Conformity conformity;
        private final int[] placeOf;

        TimeJob(Conformity conformity, int[] placeOf) {
            this.conformity = conformity;
            this.placeOf = placeOf;
        }

        @Override
        public State empty() {
            return new State();
        }

        @Override
        public void add(State state, Part part) {
            int[] sequenceOf = book.ofVariants(part.number());
            VariantWalk variants = part.variants();
            while (variants.next()) {
                Alignment alignment = conformity.alignments().get(placeOf[sequenceOf[variants.variant()]]);
                if (alignment instanceof Alignment.Optimal optimal) {
                    add(state, part, variants, optimal);
                }
            }
        }

        private void add(State state, Part part, VariantWalk variants, Alignment.Optimal optimal) {
            List<TimeCheck> checks = optimal.timeChecks();
            if (checks.isEmpty()) {
                state.keeping += optimal.isFitting() ? variants.count() : 0;
                return;
            }
            List<Measured> measured = checks.stream()
                    .map(check -> state.measured.computeIfAbsent(check.touchpoint(), t -> new Measured()))
                    .toList();
            for (int j = variants.nextJourney(variants.first()); j >= 0; j = variants.nextJourney(j + 1)) {
                int event = variants.firstEvent(j);
                boolean isLate = false;
                String lastLate = "";
                for (int i = 0; i < checks.size(); i++) {
                    TimeCheck check = checks.get(i);
                    long took = part.segment().times().micros(event + check.toStep())
                            - part.segment().times().micros(event + check.fromStep());
                    Measured mine = measured.get(i);
                    mine.checked++;
                    if (took > Micros.of(check.limit())) {
                        mine.late++;
                        mine.journeys += check.touchpoint().equals(lastLate) ? 0 : 1;
                        lastLate = check.touchpoint();
                        isLate = true;
                    }
                }
                state.keeping += optimal.isFitting() && !isLate ? 1 : 0;
            }
        }

        @Override
        public State merge(State left, State right) {
            left.keeping += right.keeping;
            right.measured.forEach((touchpoint, theirs) -> {
                Measured mine = left.measured.computeIfAbsent(touchpoint, t -> new Measured());
                mine.checked += theirs.checked;
                mine.late += theirs.late;
                mine.journeys += theirs.journeys;
            });
            return left;
        }

        @Override
        public DesignAnswer finish(State state, List<Part> parts) {
            List<DesignAnswer.Late> late = new ArrayList<>();
            state.measured.forEach(
                    (touchpoint, m) -> late.add(new DesignAnswer.Late(touchpoint, m.checked, m.late, m.journeys)));
            late.sort(
                    comparingLong(DesignAnswer.Late::journeys).reversed().thenComparing(DesignAnswer.Late::touchpoint));
            return new DesignAnswer(conformity, state.keeping, late);
        }
    }
}
