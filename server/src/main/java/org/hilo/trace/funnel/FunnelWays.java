package org.hilo.trace.funnel;

import java.util.ArrayList;
import java.util.List;
import org.hilo.engine.Filter;

/** Ways as filters: as far as these can say them. */
final class FunnelWays {
    private FunnelWays() {}

    /**
     * What a journey fulfils that came so far: each activity once after the one before. From three activities on others
     * may fulfil it too, in which the pairs come in another order; never fewer.
     */
    static List<Filter> reached(List<String> way) {
        if (way.size() == 1) {
            return List.of(new Filter.Passed(way));
        }
        List<Filter> pairs = new ArrayList<>();
        for (int i = 1; i < way.size(); i++) {
            pairs.add(new Filter.Then(way.get(i - 1), way.get(i)));
        }
        return pairs;
    }

    /** The filters of those who came to the stage, counted from 0, and not to the next one. */
    static List<Filter> stopped(List<String> way, int stage) {
        List<Filter> filters = new ArrayList<>(reached(way.subList(0, stage + 1)));
        filters.add(new Filter.Then(way.get(stage), way.get(stage + 1)).negate());
        return filters;
    }
}
