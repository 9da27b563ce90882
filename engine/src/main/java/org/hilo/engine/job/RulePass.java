package org.hilo.engine.job;

import org.hilo.engine.journey.Segment;
import org.hilo.engine.journey.VariantWalk;
import org.hilo.engine.rule.RuleRun;
import org.hilo.engine.rule.RuleSet;

/** Shows journeys to the rules of one set: only the steps that concern them. */
final class RulePass {
    private final RuleColumns columns;
    private final RuleRow row;
    private final RuleEnd end;

    /** Steps of the variant that are shown, of those from 0. */
    private int[] steps = new int[16];

    /** Their activities. */
    private int[] activities = new int[16];

    private int size;

    final RuleRun run;

    RulePass(RuleColumns columns, RuleRun run, RuleEnd end) {
        this.columns = columns;
        this.row = new RuleRow(columns);
        this.run = run;
        this.end = end;
    }

    /** Chooses the steps of a variant that are shown; false when they change nothing, so that all of its journeys fare alike. */
    boolean choose(VariantWalk variant) {
        RuleSet set = run.rules();
        size = 0;
        boolean isFirst = set.concernsFirst();
        if (steps.length < variant.length()) {
            steps = new int[2 * variant.length()];
            activities = new int[2 * variant.length()];
        }
        for (int step = 0; step < variant.length(); step++) {
            int activity = columns.activities()[variant.labels()[variant.start() + step]];
            if (activity != Nodes.LEFT_OUT && (isFirst || set.concerns(activity))) {
                activities[size] = activity;
                steps[size++] = step;
                isFirst = false;
            }
        }
        return set.isMovedBy(activities, size);
    }

    /** Shows one journey of the variant chosen. */
    void follow(VariantWalk variant, Segment segment, int event) {
        run.begin();
        for (int i = 0; i < size; i++) {
            int step = steps[i];
            row.show(
                    variant.labels()[variant.start() + step],
                    segment.rows().at(event + step),
                    segment.times().micros(event + step));
            run.step(row);
        }
        end.finish(run, segment.times().micros(event + variant.length() - 1), 1);
    }

    /** Counts all journeys of the variant, when {@link #choose} said that they fare alike. */
    void passAll(VariantWalk variant) {
        run.begin();
        run.pass();
        end.finish(run, 0, variant.count());
    }

    /** Shows all journeys of the variant chosen at once, to rules that look at the sequence alone. */
    void followAll(VariantWalk variant) {
        run.begin();
        for (int i = 0; i < size; i++) {
            row.show(variant.labels()[variant.start() + steps[i]]);
            run.step(row);
        }
        end.finish(run, 0, variant.count());
    }

    /** Shows one journey in whole. */
    void prove(Segment segment, int journey) {
        int variant = segment.variantOf(journey);
        int event = segment.firstEvent(journey, variant);
        int length = segment.length(variant);
        run.begin();
        for (int step = 0; step < length; step++) {
            int label = segment.labels().at(segment.steps().at(variant) + step);
            if (columns.activities()[label] != Nodes.LEFT_OUT) {
                row.show(label, segment.rows().at(event + step), segment.times().micros(event + step));
                run.step(row);
            }
        }
        end.finish(run, segment.times().micros(event + length - 1), 1);
    }
}
