package org.hilo.trace.score;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hilo.drawing.IntervalPicture;
import org.hilo.drawing.IntervalPicture.Axis;
import org.hilo.drawing.IntervalPicture.Tone;
import org.hilo.engine.Filter;
import org.hilo.engine.FilterProblem;
import org.hilo.engine.Promise;
import org.hilo.platform.web.Shell;
import org.hilo.statistics.Difference;
import org.hilo.statistics.Disclosure;
import org.hilo.statistics.Estimate;
import org.hilo.statistics.Summary;
import org.hilo.trace.selection.FilterWords;
import org.hilo.trace.selection.SelectionView;
import org.jspecify.annotations.Nullable;

/**
 * What the page of score and journey shows.
 *
 * @param contrast the condition that was asked about, null when none was
 * @param total journeys of the lens before any filter
 */
public record ScoreView(
        SelectionView bar,
        ScoreRequest request,
        @Nullable Contrast contrast,
        Drivers.Ranking ranking,
        Menus menus,
        long total) {
    static final int SHOWN = 24;

    /** What the form offers. */
    public record Menus(List<String> activities, List<String> attributes, List<Promise> promises) {
        public Menus {
            activities = List.copyOf(activities);
            attributes = List.copyOf(attributes);
            promises = List.copyOf(promises);
        }
    }

    public boolean isEmpty() {
        return total == 0;
    }

    public boolean hasNoScores() {
        return total > 0 && ranking.scores() == 0;
    }

    public String words(Shell shell, Filter condition) {
        return new FilterWords(shell).of(condition);
    }

    /** One sentence about a difference that is proven. */
    public String finding(Shell shell, Contrast contrast, Difference difference) {
        var format = shell.format();
        double low = Math.abs(difference.low());
        double high = Math.abs(difference.high());
        Filter condition = contrast.condition();
        String kind = "other";
        String from = "";
        String to = "";
        if (condition instanceof Filter.Passed(var activities) && activities.size() == 1) {
            kind = "passed";
            from = activities.getFirst();
        } else if (condition instanceof Filter.Directly(var first, var second)) {
            kind = "directly";
            from = first;
            to = second;
        }
        return shell.t(
                "trace.score.show.headline",
                "kind",
                kind,
                "from",
                from,
                "to",
                to,
                "condition",
                words(shell, condition),
                "difference",
                format.number(Math.abs(difference.value()), 2),
                "interval",
                format.interval(Math.min(low, high), Math.max(low, high), 2),
                "direction",
                difference.value() < 0 ? "lower" : "higher");
    }

    /** One sentence about a condition that too few scores speak of. */
    public String tooFew(Shell shell, Contrast contrast) {
        return shell.t(
                "trace.score.show.headline.few",
                "condition",
                words(shell, contrast.condition()),
                "least",
                Math.min(contrast.with().n(), contrast.without().n()),
                "needed",
                Disclosure.CAUTION_BELOW);
    }

    public @Nullable String problem(Shell shell) {
        FilterProblem problem = request.problem();
        return problem == null ? null : new FilterWords(shell).problem(problem);
    }

    /** The first of the ranking; where a path and an activity hold for the same journeys, the activity says it. */
    public List<Contrast> shown() {
        Map<Summary, Contrast> different = new LinkedHashMap<>();
        for (Contrast row : ranking.contrasts()) {
            if (row.condition() instanceof Filter.Passed) {
                different.put(row.with(), row);
            } else {
                different.putIfAbsent(row.with(), row);
            }
        }
        return different.values().stream().limit(SHOWN).toList();
    }

    /** How many of the conditions looked at differ for sure. */
    public long proven() {
        return ranking.contrasts().stream().filter(Contrast::isProven).count();
    }

    public String conditionLink(Contrast row) {
        return bar.selection().link("/trace/score", "condition", row.condition().toString());
    }

    public String flowLink(Contrast row) {
        return bar.selection().with(row.condition()).link("/trace/flow");
    }

    public String csv() {
        return bar.selection().link("/trace/score/ranking.csv");
    }

    public String withoutCondition() {
        return bar.selection().link("/trace/score");
    }

    /** The difference on an axis that the whole column shares. */
    public String bar(Difference difference, Contrast row) {
        double reach = reach();
        Tone tone =
                row.isFew() ? Tone.FEW : !row.isProven() ? Tone.OPEN : difference.value() < 0 ? Tone.BAD : Tone.GOOD;
        return IntervalPicture.svg(
                difference.low(), difference.value(), difference.high(), new Axis(-reach, reach, 0.0), tone);
    }

    /** A mean on the axis of both means. */
    public String mean(Estimate estimate) {
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        Contrast asked = contrast;
        if (asked != null) {
            for (Estimate one : new Estimate[] {asked.meanWith(), asked.meanWithout()}) {
                low = one == null ? low : Math.min(low, one.low());
                high = one == null ? high : Math.max(high, one.high());
            }
        }
        double room = Math.max(0.1, (high - low) * 0.15);
        Axis axis = new Axis(low - room, high + room, null);
        return IntervalPicture.svg(estimate.low(), estimate.value(), estimate.high(), axis, Tone.OPEN);
    }

    /** Half the width of the axis: the largest bound of what is shown, without the widest doubts. */
    private double reach() {
        double reach = 0.1;
        for (Contrast row : shown()) {
            Difference difference = row.difference();
            if (difference != null && !row.isFew()) {
                reach = Math.max(reach, Math.max(Math.abs(difference.low()), Math.abs(difference.high())));
            }
        }
        Difference asked = contrast == null ? null : contrast.difference();
        return asked == null ? reach : Math.max(reach, Math.max(Math.abs(asked.low()), Math.abs(asked.high())));
    }
}
