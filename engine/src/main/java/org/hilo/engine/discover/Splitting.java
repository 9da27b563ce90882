package org.hilo.engine.discover;

import java.util.Arrays;

/**
 * Splits a log along a cut into one log for each part (Leemans, Fahland, van der Aalst 2013; with infrequent behaviour:
 * Leemans, Fahland, van der Aalst 2014, Discovering block-structured process models from event logs containing
 * infrequent behaviour). Where a cut was found without the weak edges, some steps fit nowhere; they are left out: of a
 * choice those outside the part that has most steps of the trace, of a sequence the fewest that must go for the rest to
 * be in order.
 */
final class Splitting {
    private final Traces log;
    private final Cut cut;
    private final TraceBuilder[] builders;

    /** Steps of each part in one trace; all 0 between traces. */
    private final int[] stepsOf;

    private Splitting(Traces log, Cut cut) {
        this.log = log;
        this.cut = cut;
        this.builders = new TraceBuilder[cut.count()];
        this.stepsOf = new int[cut.count()];
        Arrays.setAll(builders, part -> new TraceBuilder());
    }

    /** The log of each part; of a choice without the parts that no trace was given to. */
    static Traces[] split(Traces log, Cut cut) {
        Splitting splitting = new Splitting(log, cut);
        for (int trace = 0; trace < log.size(); trace++) {
            switch (cut.block()) {
                case CHOICE -> splitting.choice(trace);
                case SEQUENCE -> splitting.sequence(trace);
                case PARALLEL -> splitting.parallel(trace);
                case LOOP -> splitting.loop(trace);
            }
        }
        return splitting.logs();
    }

    private Traces[] logs() {
        long journeys = log.weight();
        Traces[] logs = new Traces[builders.length];
        for (int part = 0; part < logs.length; part++) {
            if (cut.block() == Cut.Block.SEQUENCE || cut.block() == Cut.Block.PARALLEL) {
                // every journey passes every part; there may be thousands of parts, so the empty passes are not told
                // one by one
                builders[part].addEmpty(journeys - builders[part].weight());
            }
            logs[part] = builders[part].build(log.names);
        }
        if (cut.block() == Cut.Block.CHOICE) {
            return Arrays.stream(logs).filter(part -> part.size() > 0).toArray(Traces[]::new);
        }
        return logs;
    }

    private int part(int position) {
        return cut.parts()[log.steps[position]];
    }

    private void choice(int trace) {
        int begin = log.offsets[trace];
        int end = log.offsets[trace + 1];
        for (int p = begin; p < end; p++) {
            stepsOf[part(p)]++;
        }
        int chosen = part(begin);
        for (int p = begin; p < end; p++) {
            int part = part(p);
            if (stepsOf[part] > stepsOf[chosen] || stepsOf[part] == stepsOf[chosen] && part < chosen) {
                chosen = part;
            }
        }
        for (int p = begin; p < end; p++) {
            stepsOf[part(p)] = 0;
            if (part(p) == chosen) {
                builders[chosen].step(log.steps[p]);
            }
        }
        builders[chosen].end(log.weights[trace]);
    }

    private void sequence(int trace) {
        int begin = log.offsets[trace];
        int end = log.offsets[trace + 1];
        int[] parts = new int[end - begin];
        boolean ordered = true;
        for (int p = begin; p < end; p++) {
            parts[p - begin] = part(p);
            ordered &= p == begin || part(p - 1) <= part(p);
        }
        boolean[] fitting = new boolean[parts.length];
        if (ordered) {
            Arrays.fill(fitting, true);
        } else {
            LongestRise.mark(parts, fitting);
        }
        int last = -1;
        for (int i = 0; i < parts.length; i++) {
            if (fitting[i]) {
                if (last >= 0 && parts[i] != last) {
                    builders[last].end(log.weights[trace]);
                }
                last = parts[i];
                builders[last].step(log.steps[begin + i]);
            }
        }
        builders[last].end(log.weights[trace]);
    }

    private void parallel(int trace) {
        for (int p = log.offsets[trace]; p < log.offsets[trace + 1]; p++) {
            builders[part(p)].step(log.steps[p]);
        }
        for (int p = log.offsets[trace]; p < log.offsets[trace + 1]; p++) {
            builders[part(p)].endIfOpen(log.weights[trace]);
        }
    }

    /**
     * Cuts where the part changes; where a body is missing, before, after or between ways back, there is an empty one.
     */
    private void loop(int trace) {
        long weight = log.weights[trace];
        int begin = log.offsets[trace];
        int end = log.offsets[trace + 1];
        int part = 0;
        for (int p = begin; p < end; p++) {
            if (part(p) != part) {
                builders[part].end(weight);
                if (part != 0 && part(p) != 0) {
                    builders[0].end(weight);
                }
                part = part(p);
            }
            builders[part].step(log.steps[p]);
        }
        builders[part].end(weight);
        if (part != 0) {
            builders[0].end(weight);
        }
    }
}
