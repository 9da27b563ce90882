package org.hilo.trace.compare;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.hilo.engine.Counts;
import org.hilo.engine.Days;
import org.hilo.engine.EventLog;
import org.hilo.engine.Filter;
import org.hilo.engine.Group;
import org.hilo.engine.NameKind;
import org.hilo.engine.Question;
import org.hilo.platform.problem.Problem;
import org.hilo.trace.selection.JourneyAnswers;
import org.hilo.trace.selection.Selection;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Two selections of journeys held against each other. */
@Service
public class Comparisons {
    /** Values of one attribute that are offered; rarer ones can be written as filters. */
    private static final int VALUES = 8;

    /** An attribute with more values is no way to tell segments apart, but an id, a time or an amount. */
    private static final int MOST_VALUES = 40;

    /** Attributes that are looked at for segments: each costs a pass over the journeys, once for a log. */
    private static final int MOST_ATTRIBUTES = 40;

    private final JourneyAnswers answers;

    Comparisons(JourneyAnswers answers) {
        this.answers = answers;
    }

    /** What tells segments apart, with its most frequent values; the name is empty for the channel. */
    public record Segments(String name, List<Segment> values) {
        public Segments {
            values = List.copyOf(values);
        }
    }

    /** One value of it, and the filter that selects it. */
    public record Segment(String value, Filter filter) {}

    /** Scores of which one may call those up to the one low and those from the other on high. */
    public record Limits(int low, int high) {}

    /** Days, the last one included. */
    public record Period(LocalDate from, LocalDate until) {}

    public Split split(Sides sides) {
        return new Split(
                count(sides.base(), sides.a()),
                count(sides.base(), sides.b()),
                count(sides.base(), sides.a().and(sides.b())));
    }

    private long count(Selection base, Filter side) {
        return answers.ask(base.lens(), Question.journeys(1), base.filter().and(side))
                .total();
    }

    /** The sides themselves; it is the caller's fault when one of them is empty, or when they share journeys. */
    Sides comparable(Sides sides) {
        Split split = split(sides);
        if (split.a() == 0 || split.b() == 0) {
            throw Problem.invalid("trace.compare.empty_side", split.a() == 0 ? "a" : "b");
        }
        if (split.shared() > 0) {
            throw Problem.invalid("trace.compare.shared", "b").argument("shared", split.shared());
        }
        return sides;
    }

    /** The sides must be comparable, as {@link #split} tells. */
    public Compared compare(Sides sides) {
        return answers.computed(
                sides.base(),
                "comparison of " + sides.a() + " with " + sides.b(),
                log -> Comparing.of(log, sides.base().filter(), sides.a(), sides.b()));
    }

    /** By which the journeys can be told apart into segments, the channel first. */
    public List<Segments> segments(Selection base) {
        return answers.computed(base, "segments", log -> {
            List<Segments> all = new ArrayList<>();
            Counts channels = log.ask(Question.names(NameKind.CHANNEL, VALUES), base.filter());
            all.add(new Segments(
                    "",
                    channels.top().stream()
                            .map(c -> new Segment(c.name(), new Filter.Channel(List.of(c.name()))))
                            .toList()));
            log.attributeNames().stream()
                    .limit(MOST_ATTRIBUTES)
                    .forEach(name -> all.add(segments(log, base.filter(), name)));
            return all.stream().filter(s -> s.values().size() > 1).toList();
        });
    }

    private static Segments segments(EventLog log, Filter filter, String attribute) {
        Counts values = log.ask(Question.attributeValues(attribute, VALUES), filter);
        return new Segments(
                attribute,
                values.total() > MOST_VALUES
                        ? List.of()
                        : values.top().stream()
                                .map(v -> new Segment(v.name(), new Filter.Attribute(attribute, List.of(v.name()))))
                                .toList());
    }

    /** Half a standard deviation below and above the mean score, outwards to whole numbers; null without scores to tell. */
    public @Nullable Limits limits(Selection base) {
        Group scores = answers.ask(base, Question.scoreSplit(Filter.all())).with();
        if (scores.scores() < 2 || !(scores.variance() > 0)) {
            return null;
        }
        double half = Math.sqrt(scores.variance()) / 2;
        return new Limits((int) Math.floor(scores.mean() - half), (int) Math.ceil(scores.mean() + half));
    }

    /** The period of the selection, or else the last whole month in which journeys began; null without journeys. */
    public @Nullable Period period(Selection base) {
        LocalDate from = base.from();
        LocalDate until = base.until();
        if (from != null && until != null) {
            return new Period(from, until);
        }
        List<Days.Day> days = answers.ask(base.lens(), Question.days(base.zone()), Filter.all())
                .days();
        if (days.isEmpty()) {
            return null;
        }
        YearMonth last = YearMonth.from(days.getLast().date().plusDays(1)).minusMonths(1);
        return new Period(last.atDay(1), last.atEndOfMonth());
    }
}
