package org.hilo.trace.compare;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.hilo.engine.Comparison;
import org.hilo.engine.Filter;
import org.hilo.platform.problem.Problem;
import org.hilo.trace.selection.Clause;
import org.hilo.trace.selection.FilterWords;
import org.hilo.trace.selection.Parameters;
import org.hilo.trace.selection.Selection;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/**
 * Which sides a page or a program compares, and how the page shows them: written as filters, or put together from the fields
 * of a form.
 *
 * @param a what the journeys of A fulfil, null when nothing is compared yet
 * @param b what those of B fulfil, null for the rest
 * @param by what colours the paths
 * @param detail share of the passages that are drawn at least, in percent
 * @param activities share of the events whose activities are drawn at least, in percent
 * @param period whether the sides are told apart by time
 */
public record CompareRequest(
        @Nullable Clause a, @Nullable Clause b, By by, int detail, int activities, boolean period) {
    static final int DEFAULT_DETAIL = 92;
    static final int DEFAULT_ACTIVITIES = 99;

    /** No score that people give is larger. */
    private static final int MOST_SCORE = 1000;

    /** What the paths of the map of differences are coloured by. */
    public enum By {
        SHARE,
        WAIT;

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    static CompareRequest of(MultiValueMap<String, String> parameters, ZoneId zone) {
        Built built = Built.of(parameters, zone);
        return new CompareRequest(
                built.a(),
                built.b(),
                by(Parameters.text(parameters, "by")),
                Parameters.number(parameters, "detail", DEFAULT_DETAIL, 0, 100),
                Parameters.number(parameters, "activities", DEFAULT_ACTIVITIES, 0, 100),
                isPeriod(built.a()) || isPeriod(built.b()));
    }

    /** The sides, null when nothing is compared yet or a filter cannot be read. */
    @Nullable
    Sides sides(Selection base) {
        Filter first = a == null ? null : a.filter();
        Filter second = b == null ? null : b.filter();
        if (first == null || (b != null && second == null)) {
            return null;
        }
        return new Sides(base, first, second == null ? first.negate() : second);
    }

    /** For a program: no sides, and filters that cannot be read, are the caller's fault. */
    Sides strictSides(Selection base) {
        if (a == null) {
            throw Problem.invalid("trace.compare.no_first_side", "a");
        }
        if (a.problem() != null) {
            throw FilterWords.problem(a.problem(), "a");
        }
        if (b != null && b.problem() != null) {
            throw FilterWords.problem(b.problem(), "b");
        }
        return Objects.requireNonNull(sides(base));
    }

    public String textOfA() {
        return a == null ? "" : a.text();
    }

    /** Empty for the rest. */
    public String textOfB() {
        return b == null ? "" : b.text();
    }

    /** The parameters that links keep. */
    public Map<String, String> kept() {
        Map<String, String> kept = new TreeMap<>(Map.of(
                "by", by.word(), "detail", Integer.toString(detail), "activities", Integer.toString(activities)));
        if (a != null) {
            kept.put("a", a.text());
        }
        if (b != null) {
            kept.put("b", b.text());
        }
        return kept;
    }

    CompareRequest with(By other) {
        return new CompareRequest(a, b, other, detail, activities, period);
    }

    CompareRequest with(Clause otherA, @Nullable Clause otherB) {
        return new CompareRequest(otherA, otherB, by, detail, activities, period);
    }

    private static By by(String word) {
        if (word.isEmpty()) {
            return By.SHARE;
        }
        return Arrays.stream(By.values())
                .filter(by -> by.word().equals(word))
                .findFirst()
                .orElseThrow(() -> Problem.invalid("trace.unknown_by", "by")
                        .argument("value", word)
                        .allowed(Arrays.stream(By.values()).map(By::word).toList()));
    }

    private static boolean isPeriod(@Nullable Clause side) {
        return side != null && (side.filter() instanceof Filter.Started || side.filter() instanceof Filter.During);
    }

    /** The sides as a form says them. */
    private record Built(@Nullable Clause a, @Nullable Clause b) {
        static Built of(MultiValueMap<String, String> parameters, ZoneId zone) {
            String a = Parameters.text(parameters, "a");
            String b = Parameters.text(parameters, "b");
            if (!a.isEmpty()) {
                return new Built(Clause.of(a, zone), b.isEmpty() ? null : Clause.of(b, zone));
            }
            if (!b.isEmpty()) {
                throw Problem.invalid("trace.compare.no_first_side", "a");
            }
            if (!Parameters.text(parameters, "low").isEmpty()) {
                return ofScores(
                        Parameters.number(parameters, "low", 0, -MOST_SCORE, MOST_SCORE),
                        Parameters.number(parameters, "high", 0, -MOST_SCORE, MOST_SCORE));
            }
            LocalDate since = Parameters.day(parameters, "since");
            LocalDate to = Parameters.day(parameters, "to");
            return since == null || to == null ? new Built(null, null) : ofPeriods(since, to, zone);
        }

        /** Journeys with scores of both kinds are on neither side. */
        private static Built ofScores(int low, int high) {
            if (low >= high) {
                throw Problem.invalid("trace.compare.limits", "high")
                        .argument("low", low)
                        .argument("high", high);
            }
            Filter isLow = new Filter.Score(Comparison.AT_MOST, low);
            Filter isHigh = new Filter.Score(Comparison.AT_LEAST, high);
            return new Built(
                    Clause.of(Filter.and(List.of(isLow, isHigh.negate()))),
                    Clause.of(Filter.and(List.of(isHigh, isLow.negate()))));
        }

        /** Journeys that began in these days against those that began in as many days before. */
        private static Built ofPeriods(LocalDate since, LocalDate to, ZoneId zone) {
            if (to.isBefore(since)) {
                throw Problem.invalid("trace.compare.period", "to")
                        .argument("since", since.toString())
                        .argument("to", to.toString());
            }
            long days = ChronoUnit.DAYS.between(since, to) + 1;
            boolean isMonths = since.getDayOfMonth() == 1 && to.plusDays(1).getDayOfMonth() == 1;
            long months = ChronoUnit.MONTHS.between(since, to.plusDays(1));
            LocalDate before = isMonths ? since.minusMonths(months) : since.minusDays(days);
            return new Built(started(since, to.plusDays(1), zone), started(before, since, zone));
        }

        private static Clause started(LocalDate from, LocalDate until, ZoneId zone) {
            return Clause.of(new Filter.Started(
                    from.atStartOfDay(zone).toInstant(),
                    until.atStartOfDay(zone).toInstant()));
        }
    }
}
