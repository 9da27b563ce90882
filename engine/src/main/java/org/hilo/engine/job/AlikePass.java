package org.hilo.engine.job;

import org.hilo.engine.journey.VariantWalk;
import org.hilo.engine.rule.AlikeEnd;
import org.hilo.engine.rule.AlikeRun;
import org.hilo.engine.rule.AlikeTimes;

/** Shows the journeys of a variant together to the rules that look at sequence and times alone. */
final class AlikePass {
    /** Takes journeys that broke a rule. */
    interface Breaches {
        /** @param last when the journey had its last event, in microseconds since 1970 */
        void take(int rule, int journey, long last);
    }

    private final RuleColumns columns;
    private final RuleRow row;

    final AlikeRun run;

    private int[] journeys = new int[16];
    private int next;

    AlikePass(RuleColumns columns, RuleEnd end) {
        this.columns = columns;
        this.row = new RuleRow(columns);
        this.run = new AlikeRun(columns.set(), new AlikeEnd(end.areOver(), end.logMicros()));
    }

    /** Shows all journeys of the variant, of which at least one step is shown. */
    void follow(VariantWalk variant, long firstMicros, long unitMicros, Breaches breaches) {
        if (run.rules().size() == 0) {
            return;
        }
        run.begin();
        for (int step = 0; step < variant.length(); step++) {
            int label = variant.labels()[variant.start() + step];
            if (columns.activities()[label] != Nodes.LEFT_OUT) {
                row.show(label);
                run.step(row, step);
            }
        }
        next = variant.first();
        variant.times((long[] times, int[] starts, int count) -> {
            number(variant, count);
            AlikeTimes block = new AlikeTimes(times, starts, count, firstMicros, unitMicros);
            for (int rule = 0; rule < run.rules().size(); rule++) {
                if (run.take(block, rule)) {
                    tell(block, rule, variant.length() - 1, breaches);
                }
            }
        });
        run.end(variant.count());
    }

    /** Finds out which journeys the next ones taken are. */
    private void number(VariantWalk variant, int count) {
        if (journeys.length < count) {
            journeys = new int[2 * count];
        }
        for (int i = 0; i < count; i++) {
            journeys[i] = variant.nextJourney(next);
            next = journeys[i] + 1;
        }
    }

    private void tell(AlikeTimes block, int rule, int lastStep, Breaches breaches) {
        for (int i = 0; i < block.count(); i++) {
            if (run.isBroken(i)) {
                breaches.take(rule, journeys[i], block.micros(i, lastStep));
            }
        }
    }
}
