package org.hilo.trace.selection;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.hilo.engine.Ending;
import org.hilo.engine.UnknownName;
import org.hilo.platform.problem.Problem;
import org.hilo.trace.selection.SelectionView.Hidden;
import org.jspecify.annotations.Nullable;

/**
 * Where journeys shall end, as it was chosen. While something is missing or wrong, that is told and journeys stay whole.
 *
 * @param activities those that end a journey, as they were chosen
 * @param gap the pause that ends a journey, as it was written
 * @param ending what it comes to
 * @param problem what is missing or wrong, null when nothing is
 */
public record EndingChoice(
        Kind kind,
        List<String> activities,
        String gap,
        Ending ending,
        @Nullable Problem problem) {

    /** Every object has one journey. */
    public static final EndingChoice WHOLE = new EndingChoice(Kind.WHOLE, List.of(), "", Ending.never(), null);

    /** More activities than that are no end but a level. */
    static final int MOST_ACTIVITIES = 20;

    /** What a journey can end with; in addresses by its word. */
    public enum Kind {
        WHOLE,
        AFTER,
        GAP,
        DAY,
        WEEK,
        MONTH,
        QUARTER,
        YEAR;

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Kind of(@Nullable String word) {
            if (word == null || word.isBlank()) {
                return WHOLE;
            }
            return Arrays.stream(values())
                    .filter(kind -> kind.word().equals(word.strip()))
                    .findFirst()
                    .orElseThrow(() -> Problem.invalid("trace.unknown_ending", "ending")
                            .argument("value", word)
                            .allowed(Arrays.stream(values()).map(Kind::word).toList()));
        }
    }

    public EndingChoice {
        activities = List.copyOf(activities);
    }

    static EndingChoice of(Kind kind, List<String> activities, @Nullable String gap, ZoneId zone) {
        return switch (kind) {
            case WHOLE -> WHOLE;
            case AFTER ->
                after(activities.stream().filter(a -> !a.isBlank()).distinct().toList());
            case GAP -> gap(gap == null ? "" : gap.strip());
            case DAY, WEEK, MONTH, QUARTER, YEAR ->
                new EndingChoice(
                        kind, List.of(), "", new Ending.Calendar(Ending.Period.valueOf(kind.name()), zone), null);
        };
    }

    private static EndingChoice after(List<String> activities) {
        if (activities.isEmpty()) {
            return wrong(Kind.AFTER, activities, "", Problem.invalid("trace.ending_without_activity", "after"));
        }
        if (activities.size() > MOST_ACTIVITIES) {
            throw Problem.invalid("trace.ending_too_many", "after").argument("most", MOST_ACTIVITIES);
        }
        return new EndingChoice(Kind.AFTER, activities, "", new Ending.After(activities), null);
    }

    private static EndingChoice gap(String gap) {
        return Ending.findGap(gap)
                .map(found -> new EndingChoice(Kind.GAP, List.of(), gap, found, null))
                .orElseGet(() -> wrong(
                        Kind.GAP,
                        List.of(),
                        gap,
                        Problem.invalid("trace.ending_gap", "gap")
                                .argument("isEmpty", gap.isEmpty() ? "yes" : "no")
                                .argument("value", gap)));
    }

    private static EndingChoice wrong(Kind kind, List<String> activities, String gap, Problem problem) {
        return new EndingChoice(kind, activities, gap, Ending.never(), problem);
    }

    /** The choice, when one of its names is no step's. */
    EndingChoice unknown(UnknownName name) {
        String nearest = name.nearest();
        Problem problem = Problem.invalid("trace.ending_unknown_activity", "after")
                .argument("activity", name.name())
                .argument("hasNearest", nearest == null ? "no" : "yes")
                .argument("nearest", nearest == null ? "" : nearest);
        return wrong(kind, activities, gap, problem);
    }

    /** The choice as parameters of an address or a form; none where journeys are whole. */
    public List<Hidden> parameters() {
        List<Hidden> parameters = new ArrayList<>();
        if (kind != Kind.WHOLE) {
            parameters.add(new Hidden("ending", kind.word()));
        }
        activities.forEach(activity -> parameters.add(new Hidden("after", activity)));
        if (!gap.isEmpty()) {
            parameters.add(new Hidden("gap", gap));
        }
        return parameters;
    }
}
