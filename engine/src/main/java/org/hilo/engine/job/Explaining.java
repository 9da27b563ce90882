package org.hilo.engine.job;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.hilo.engine.Explanation.Narrowing;
import org.hilo.engine.Filter;
import org.hilo.engine.journey.JourneyLog;
import org.hilo.engine.journey.WaitClasses;
import org.hilo.engine.select.Selector;

/** Finds out how answers over a filter are computed. */
public final class Explaining {
    private final JourneyLog log;
    private final Selector selector;

    public Explaining(Selector selector) {
        this.log = selector.log();
        this.selector = selector;
    }

    public long journeys(Filter filter) {
        return selector.selected(filter).journeyCount();
    }

    public long steps(Filter filter) {
        long[] counts = new LabelCountJob(log.table().labels().size()).run(log.parts(selector.selected(filter)));
        return Arrays.stream(counts).sum();
    }

    /** Each part of what must hold together, by itself and with those before it. */
    public List<Narrowing> narrowings(Filter filter) {
        List<Filter> parts =
                switch (filter) {
                    case Filter.All() -> List.of();
                    case Filter.And(var filters) -> filters;
                    default -> List.of(filter);
                };
        List<Narrowing> narrowings = new ArrayList<>();
        for (int i = 0; i < parts.size(); i++) {
            Filter together = Filter.and(parts.subList(0, i + 1));
            narrowings.add(new Narrowing(parts.get(i), journeys(parts.get(i)), journeys(together)));
        }
        return narrowings;
    }

    /** The largest error of quantiles of waits between steps. */
    public double waitingError(Filter filter) {
        return steps(filter) - journeys(filter) > WaitPlan.KEPT_IN_ALL ? WaitClasses.ERROR : 0;
    }
}
