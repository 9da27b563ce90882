package org.hilo.trace.funnel;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.hilo.engine.Filter;
import org.hilo.statistics.Disclosure;
import org.hilo.trace.selection.Selection;
import org.hilo.trace.selection.SelectionView;
import org.jspecify.annotations.Nullable;

/**
 * What the page of the funnel shows.
 *
 * @param activities those that can be chosen
 * @param stages none where nothing is selected
 * @param exact for each stage, whether a filter can say who stopped there
 * @param total journeys of the lens before any filter
 */
public record FunnelView(
        SelectionView bar,
        FunnelRequest request,
        List<String> activities,
        List<FunnelStage> stages,
        List<Boolean> exact,
        long total) {
    /** Width of the bars' drawing; the page stretches it. */
    private static final long WIDE = 1000;

    public FunnelView {
        activities = List.copyOf(activities);
        stages = List.copyOf(stages);
        exact = List.copyOf(exact);
    }

    public boolean isEmpty() {
        return total == 0;
    }

    /** Whether the lens has no two activities that could follow each other. */
    public boolean hasNoWay() {
        return !request.isAskable();
    }

    /** The chosen activity of each field, empty where none is. */
    public List<String> fields() {
        List<String> fields = new ArrayList<>(request.way());
        while (fields.size() < FunnelRequest.MOST_STEPS) {
            fields.add("");
        }
        return fields;
    }

    public boolean isLast(FunnelStage stage) {
        return stage.equals(stages.getLast());
    }

    /** Where the largest share stops, of enough journeys to conclude from; null where nobody does. */
    public @Nullable FunnelStage worst() {
        return stages.stream()
                .filter(s -> s.stopped() > 0 && Disclosure.of(s.reached()) == Disclosure.SHOWN)
                .max(Comparator.comparingDouble(FunnelView::shareStopped))
                .orElse(null);
    }

    public static double shareStopped(FunnelStage stage) {
        return stage.reached() == 0 ? 0 : (double) stage.stopped() / stage.reached();
    }

    /** By which share of themselves the times may be wrong at most; 0 where all were kept. */
    public double error() {
        return stages.stream().mapToDouble(FunnelStage::error).max().orElse(0);
    }

    /** So many journeys as a length in the drawing; none where they may not be told. */
    public long length(long journeys) {
        if (FunnelStage.told(journeys) == null) {
            return 0;
        }
        long first = stages.getFirst().reached();
        return first == 0 ? 0 : WIDE * journeys / first;
    }

    /** Those who stopped at a stage on the flow map; null where no filter selects exactly them, or they are too few. */
    public @Nullable String stoppedLink(int stage) {
        if (!exact.get(stage) || Disclosure.of(stages.get(stage).stopped()) == Disclosure.HIDDEN) {
            return null;
        }
        Selection selection = bar.selection();
        for (Filter filter : FunnelWays.stopped(request.way(), stage)) {
            selection = selection.with(filter);
        }
        return selection.link("/trace/flow");
    }

    /** Whether some stage could not be linked. */
    public boolean isUnlinked() {
        return IntStream.range(0, stages.size())
                .anyMatch(i -> !exact.get(i) && Disclosure.of(stages.get(i).stopped()) != Disclosure.HIDDEN);
    }

    public String csv() {
        Object[] kept = request.kept().entrySet().stream()
                .flatMap(e -> Stream.of(e.getKey(), e.getValue()))
                .toArray();
        return bar.selection().link("/trace/funnel/funnel.csv", kept);
    }
}
