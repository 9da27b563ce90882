package org.hilo.home;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.hilo.drawing.Areas;
import org.hilo.engine.Days;
import org.hilo.engine.EventLog;
import org.hilo.engine.Filter;
import org.hilo.engine.FlowMap;
import org.hilo.engine.Group;
import org.hilo.engine.Handoff;
import org.hilo.engine.Handoffs;
import org.hilo.engine.Level;
import org.hilo.engine.Promise;
import org.hilo.engine.PromiseOutcome;
import org.hilo.engine.Question;
import org.hilo.engine.ScoreSplit;
import org.hilo.engine.Scores;
import org.hilo.home.Overview.HandoffLine;
import org.hilo.home.Overview.PromiseLine;
import org.hilo.home.Overview.Pulse;
import org.hilo.home.Overview.Size;
import org.hilo.statistics.Difference;
import org.hilo.statistics.Means;
import org.hilo.statistics.Proportions;
import org.hilo.statistics.Summary;
import org.hilo.trace.journey.Journeys;
import org.jspecify.annotations.Nullable;

/** One look at all journeys: asks the engine and the statistics, and keeps what a start page can tell. */
final class Look {

    private static final int HANDOFFS = 5;
    private static final int WEEKS = 13;
    private static final Duration MONTH = Duration.ofDays(30);

    /** A hand-off below this share of the journeys is an exception, not a habit. */
    private static final double COMMON = 0.01;

    private final Journeys journeys;
    private final String lens;
    private final ZoneId zone;

    /** Under the lens with which the pages of tracing begin, so that their figures are the same. */
    Look(Journeys journeys, String lens, ZoneId zone) {
        this.journeys = journeys;
        this.lens = lens;
        this.zone = zone;
    }

    Overview overview() {
        EventLog log = journeys.log(lens);
        Days days = log.ask(Question.days(zone), Filter.all());
        Handoffs handoffs = log.ask(Question.handoffs(), Filter.all());
        List<PromiseLine> promises = promises(log);
        FlowMap flow = log.ask(Question.flowMap(Level.ACTIVITY), Filter.all());
        return new Overview(
                lens,
                size(log, days, handoffs),
                Areas.of(journeys.areas()),
                new StageFinder(flow, log.ask(Question.variants(StageFinder.VARIANTS), Filter.all()), promises)
                        .stages(),
                figures(log, days, handoffs, promises),
                promises,
                slowest(log, handoffs));
    }

    private Size size(EventLog log, Days days, Handoffs handoffs) {
        List<Days.Day> all = days.days();
        return new Size(
                log.journeyCount(),
                journeys.log(Journeys.CUSTOMER).journeyCount(),
                journeys.eventCount(),
                handoffs.stepsWithoutArea(),
                all.isEmpty() ? null : all.getFirst().date(),
                all.isEmpty() ? null : all.getLast().date(),
                weeks(all));
    }

    /** Whole weeks only, counted back from the last day: a half one would look like a fall. */
    private static List<Double> weeks(List<Days.Day> days) {
        if (days.isEmpty()) {
            return List.of();
        }
        LocalDate end = days.getLast().date().plusDays(1);
        double[] begun = new double[WEEKS];
        for (Days.Day day : days) {
            long week = WEEKS - 1 - (end.toEpochDay() - 1 - day.date().toEpochDay()) / 7;
            if (week >= 0) {
                begun[(int) week] += day.starts();
            }
        }
        List<Double> weeks = new ArrayList<>();
        for (double count : begun) {
            if (count > 0 || !weeks.isEmpty()) {
                weeks.add(count);
            }
        }
        return weeks;
    }

    private List<PromiseLine> promises(EventLog log) {
        return journeys.promises().stream()
                .map(promise -> line(promise, log.ask(Question.promise(promise), Filter.all())))
                .filter(line -> line.outcome().made() > 0)
                .sorted(Comparator.comparingLong(PromiseLine::broken)
                        .reversed()
                        .thenComparing(line -> line.outcome().name()))
                .toList();
    }

    private static PromiseLine line(Promise promise, PromiseOutcome outcome) {
        return new PromiseLine(
                promise,
                outcome,
                Proportions.share(outcome.kept(), outcome.made() - outcome.open()),
                Means.difference(summary(outcome.lateScores()), summary(outcome.keptScores())));
    }

    private List<Pulse> figures(EventLog log, Days days, Handoffs handoffs, List<PromiseLine> promises) {
        List<Pulse> figures = new ArrayList<>();
        Group all = log.ask(Question.scoreSplit(Filter.all()), Filter.all()).with();
        var score = Means.mean(summary(all));
        if (score != null) {
            figures.add(new Pulse("score", score, scoreChange(log, days)));
        }
        long count = handoffs.handoffs().stream().mapToLong(Handoff::count).sum();
        long back = handoffs.handoffs().stream().mapToLong(Handoff::pingPong).sum();
        var returned = Proportions.share(Math.min(back, count), count);
        if (returned != null) {
            figures.add(new Pulse("returned", returned, null));
        }
        long kept = 0;
        long due = 0;
        for (PromiseLine line : promises) {
            kept += line.outcome().kept();
            due += line.due();
        }
        var share = Proportions.share(kept, due);
        if (share != null) {
            figures.addFirst(new Pulse("kept", share, keptChange(log, days)));
        }
        return figures;
    }

    private @Nullable Difference keptChange(EventLog log, Days days) {
        long[] last = kept(log, begunIn(days, 1));
        long[] before = kept(log, begunIn(days, 2));
        return Proportions.difference(last[0], last[1], before[0], before[1]);
    }

    private long[] kept(EventLog log, Filter begun) {
        long kept = 0;
        long due = 0;
        for (Promise promise : journeys.promises()) {
            PromiseOutcome outcome = log.ask(Question.promise(promise), begun);
            kept += outcome.kept();
            due += outcome.made() - outcome.open();
        }
        return new long[] {kept, due};
    }

    private @Nullable Difference scoreChange(EventLog log, Days days) {
        ScoreSplit split = log.ask(
                Question.scoreSplit(begunIn(days, 1)), new Filter.Or(List.of(begunIn(days, 1), begunIn(days, 2))));
        return Means.difference(summary(split.with()), summary(split.without()));
    }

    /** Journeys begun in the last month of the log (1), in the one before (2). */
    private Filter begunIn(Days days, int month) {
        Instant end = days.days().isEmpty()
                ? Instant.EPOCH
                : days.days().getLast().date().plusDays(1).atStartOfDay(zone).toInstant();
        return new Filter.Started(end.minus(MONTH.multipliedBy(month)), end.minus(MONTH.multipliedBy(month - 1)));
    }

    private static List<HandoffLine> slowest(EventLog log, Handoffs handoffs) {
        double least = Math.max(2, log.journeyCount() * COMMON);
        return handoffs.known().stream()
                .filter(handoff -> handoff.journeys() >= least && !handoff.isAnswering())
                .sorted(Comparator.comparingDouble(
                                (Handoff handoff) -> handoff.waiting().medianSeconds())
                        .reversed())
                .limit(HANDOFFS)
                .map(handoff -> line(log, handoff))
                .toList();
    }

    private static HandoffLine line(EventLog log, Handoff handoff) {
        var handed = new Filter.Handed(handoff.from(), handoff.to());
        ScoreSplit split = log.ask(Question.answerSplit(handed), Filter.all());
        return new HandoffLine(
                handoff.from(),
                handoff.to(),
                handoff.count(),
                handoff.journeys(),
                handoff.waiting().medianSeconds(),
                handoff.waiting().p90Seconds(),
                handoff.pingPong(),
                Means.difference(summary(split.with()), summary(split.without())));
    }

    private static Summary summary(Scores scores) {
        return summary(scores.n(), scores.mean(), scores.variance());
    }

    private static Summary summary(Group group) {
        return summary(group.scores(), group.mean(), group.variance());
    }

    private static Summary summary(long n, double mean, double variance) {
        return n == 0 ? Summary.EMPTY : new Summary(n, mean, n < 2 ? 0 : variance);
    }
}
