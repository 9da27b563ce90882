package org.hilo.trace.promise;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.hilo.drawing.IntervalPicture;
import org.hilo.drawing.IntervalPicture.Axis;
import org.hilo.drawing.IntervalPicture.Tone;
import org.hilo.drawing.PromiseBar;
import org.hilo.engine.Filter;
import org.hilo.engine.Promise;
import org.hilo.engine.PromiseState;
import org.hilo.statistics.Difference;
import org.hilo.statistics.Disclosure;
import org.hilo.statistics.Estimate;
import org.hilo.trace.selection.SelectionView;
import org.jspecify.annotations.Nullable;

/**
 * What the page of the promises shows.
 *
 * @param trends per promise name
 * @param form what was typed into the form, with the key of what is wrong with it
 * @param total journeys of the lens before any filter
 */
public record PromiseView(
        SelectionView bar,
        List<PromiseResult> results,
        Map<String, List<Promises.Month>> trends,
        List<String> attributes,
        List<String> activities,
        Form form,
        long total) {
    private static final double BAR = 260;
    private static final double MONTH_BAR = 120;

    public PromiseView {
        results = List.copyOf(results);
        trends = new TreeMap<>(trends);
        attributes = List.copyOf(attributes);
        activities = List.copyOf(activities);
    }

    /** The form of a new promise. */
    public record Form(
            String name,
            String attribute,
            String delivered,
            boolean byDay,
            @Nullable String wrongField,
            @Nullable String wrongKey) {
        static final Form EMPTY = new Form("", "", "", true, null, null);
    }

    public boolean isEmpty() {
        return total == 0;
    }

    public boolean hasNone() {
        return results.isEmpty();
    }

    /** The promise that was broken for most customers, for the headline; null when too few are due. */
    public @Nullable PromiseResult worst() {
        return results.stream()
                .filter(r -> r.due() >= Disclosure.CAUTION_BELOW)
                .max(Comparator.comparingLong(PromiseResult::broken))
                .orElse(null);
    }

    public String bar(PromiseResult result) {
        return PromiseBar.svg(result.outcome().kept(), result.outcome().late(), result.missed(), BAR);
    }

    public String bar(Promises.Month month) {
        return PromiseBar.svg(month.outcome().kept(), month.outcome().late(), missed(month), MONTH_BAR);
    }

    /** How many of the month can be judged by now. */
    public long due(Promises.Month month) {
        return month.outcome().made() - month.outcome().open();
    }

    public long missed(Promises.Month month) {
        return month.outcome().never() - month.outcome().open();
    }

    public List<Promises.Month> trend(PromiseResult result) {
        return trends.getOrDefault(result.promise().name(), List.of());
    }

    /** One line of the scores: which group, with how many journeys and what score, held against the kept ones. */
    public record ScoreLine(
            String key,
            PromiseState state,
            long journeys,
            long scores,
            @Nullable Estimate score,
            @Nullable Difference difference) {
        public boolean isFew() {
            return scores < Disclosure.CAUTION_BELOW;
        }

        public boolean isWorse() {
            Difference held = difference;
            return held != null && !isFew() && held.high() < 0;
        }
    }

    public List<ScoreLine> lines(PromiseResult r) {
        List<ScoreLine> lines = new ArrayList<>();
        lines.add(new ScoreLine(
                "kept",
                PromiseState.KEPT,
                r.outcome().kept(),
                r.outcome().keptScores().n(),
                r.keptScore(),
                null));
        lines.add(new ScoreLine(
                "late",
                PromiseState.LATE,
                r.outcome().late(),
                r.outcome().lateScores().n(),
                r.lateScore(),
                r.lateDifference()));
        lines.add(new ScoreLine(
                "never",
                PromiseState.NEVER,
                r.missed(),
                r.outcome().neverScores().n(),
                r.neverScore(),
                r.neverDifference()));
        return lines;
    }

    /** A mean on the axis of the promise's three groups. */
    public String interval(PromiseResult result, ScoreLine line) {
        Estimate estimate = line.score();
        if (estimate == null) {
            return "";
        }
        List<Estimate> all = Stream.of(result.keptScore(), result.lateScore(), result.neverScore())
                .flatMap(Stream::ofNullable)
                .toList();
        double low = all.stream().mapToDouble(Estimate::low).min().orElse(0);
        double high = all.stream().mapToDouble(Estimate::high).max().orElse(1);
        double room = Math.max(0.1, (high - low) * 0.1);
        Tone tone = line.isFew() ? Tone.FEW : line.isWorse() ? Tone.BAD : Tone.GOOD;
        Estimate kept = result.keptScore();
        Axis axis = new Axis(low - room, high + room, kept == null ? null : kept.value());
        return IntervalPicture.svg(estimate.low(), estimate.value(), estimate.high(), axis, tone);
    }

    /** The journeys of one group on the flow map. */
    public String flowLink(PromiseResult result, PromiseState state) {
        String name = result.promise().name();
        var selected = bar.selection().with(new Filter.Promised(state, name));
        boolean someOpen = state == PromiseState.NEVER && result.outcome().open() > 0;
        return (someOpen ? selected.with(new Filter.Not(new Filter.Promised(PromiseState.OPEN, name))) : selected)
                .link("/trace/flow");
    }

    public boolean isByDay(Promise promise) {
        return promise.by() instanceof Promise.Day;
    }

    public String csv() {
        return bar.selection().link("/trace/promise/promises.csv");
    }
}
