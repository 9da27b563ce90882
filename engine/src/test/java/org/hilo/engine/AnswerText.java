package org.hilo.engine;

import java.util.List;
import java.util.stream.Stream;
import org.hilo.engine.answer.Alike;
import org.hilo.engine.answer.Funnel;
import org.hilo.engine.answer.Remaining;
import org.hilo.engine.answer.RuleAnswer;
import org.hilo.engine.answer.TimesTo;
import org.hilo.engine.answer.WorkTimes;
import org.hilo.engine.rule.RuleTally;

/** Writes answers as the lines that {@code .journey} files expect; times in seconds, at most six digits behind the point. */
final class AnswerText {
    private AnswerText() {}

    static List<String> of(Object answer) {
        return switch (answer) {
            case FlowMap flow -> lines(flow);
            case Variants variants -> lines(variants);
            case Handoffs handoffs -> lines(handoffs);
            case ScoreSplit(Group with, Group without) -> List.of("with: " + group(with), "without: " + group(without));
            case PromiseOutcome outcome -> lines(outcome);
            case Counts counts ->
                lines(
                        counts.total() + " values",
                        counts.top().stream().map(c -> "%s: %d in %d".formatted(c.name(), c.count(), c.journeys())));
            case Days(var days) ->
                days.stream()
                        .map(d -> "%s: %d events, %d starts".formatted(d.date(), d.events(), d.starts()))
                        .toList();
            case JourneyList(long total, var entries) ->
                lines(
                        total + " journeys",
                        entries.stream()
                                .map(e -> "%s: %d steps, %s to %s".formatted(e.id(), e.steps(), e.start(), e.end())));
            case Funnel funnel ->
                lines(
                        funnel.journeys() + " journeys",
                        funnel.stages().stream()
                                .map(s -> "%s: %d, open %d, abandoned %d, patience %s"
                                        .formatted(
                                                s.activity(),
                                                s.reached(),
                                                s.open(),
                                                s.abandoned(),
                                                number(s.patienceSeconds()))));
            case TimesTo times ->
                lines(
                        times.journeys() + " journeys",
                        times.samples().stream()
                                .map(s -> "%s: reached %d, open %d, ended %d"
                                        .formatted(number(s.seconds()), s.reached(), s.open(), s.ended())));
            case Remaining remaining ->
                remaining.activities().stream()
                        .map(a -> "%s: %d, median %s, mean %s"
                                .formatted(a.activity(), a.count(), number(a.medianSeconds()), number(a.meanSeconds())))
                        .toList();
            case RuleAnswer rules ->
                lines(rules.journeys() + " journeys", rules.rules().stream().flatMap(AnswerText::lines));
            case WorkTimes work ->
                lines(
                        "%d journeys took %s, busy %s; %d open, %d alone"
                                .formatted(
                                        work.journeys(),
                                        number(work.leadSeconds()),
                                        number(work.busySeconds()),
                                        work.openStarts(),
                                        work.loneCompletions()),
                        work.works().stream()
                                .map(w -> "%s: %d worked median %s, %d waited median %s, %d overlapping"
                                        .formatted(
                                                w.name(),
                                                w.count(),
                                                number(w.working().medianSeconds()),
                                                w.waits(),
                                                number(w.waiting().medianSeconds()),
                                                w.overlapping())));
            case Alike alike ->
                alike.entries().stream()
                        .map(e -> "%s: %d changes, likeness %s".formatted(e.id(), e.changes(), number(e.likeness())))
                        .toList();
            default -> throw new IllegalArgumentException("no text for " + answer);
        };
    }

    /** Journeys and activations of a rule, then where it was broken. */
    private static Stream<String> lines(RuleAnswer.Outcome outcome) {
        RuleTally tally = outcome.tally();
        Stream<String> head = Stream.of(
                "%s: %d satisfied, %d and %d so far, %d violated, %d vacuous; %d activations, %d fulfilled, %d violated, %d pending"
                        .formatted(
                                tally.rule(),
                                tally.satisfied(),
                                tally.pendingSatisfied(),
                                tally.pendingViolated(),
                                tally.violatedJourneys(),
                                tally.vacuous(),
                                tally.activations(),
                                tally.fulfilled(),
                                tally.violated(),
                                tally.pending()));
        return Stream.concat(
                head,
                outcome.latest().stream()
                        .flatMap(broken -> broken.findings().stream()
                                .map(finding -> "  %s: %s at event %d since %s"
                                        .formatted(
                                                broken.journey(),
                                                finding.reason(),
                                                finding.activation().event(),
                                                finding.since()))));
    }

    private static List<String> lines(String first, Stream<String> others) {
        return Stream.concat(Stream.of(first), others).toList();
    }

    private static List<String> lines(FlowMap flow) {
        return lines(
                "%d journeys, %d events".formatted(flow.journeys(), flow.events()),
                Stream.concat(
                        flow.nodes().stream().map(AnswerText::node),
                        flow.edges().stream()
                                .map(e -> "%s -> %s: %d in %d, %s"
                                        .formatted(
                                                name(e.from()),
                                                name(e.to()),
                                                e.count(),
                                                e.journeys(),
                                                waiting(e.waiting())))));
    }

    private static String node(Node node) {
        String area = node.area() == null || node.area().equals(node.activity()) ? "" : " (" + node.area() + ")";
        return "%s%s: %d in %d, starts %d, ends %d, repeats %d"
                .formatted(
                        name(node.activity()),
                        area,
                        node.count(),
                        node.journeys(),
                        node.starts(),
                        node.ends(),
                        node.repeats());
    }

    private static List<String> lines(Variants variants) {
        return lines(
                "%d variants of %d journeys".formatted(variants.total(), variants.journeys()),
                variants.top().stream()
                        .map(v -> "%d: %s, median %s, %s"
                                .formatted(
                                        v.count(),
                                        String.join(" ", v.activities()),
                                        number(v.medianSeconds()),
                                        scores(v.scores(), v.meanScore()))));
    }

    private static List<String> lines(Handoffs handoffs) {
        return lines(
                "%d steps, %d without area".formatted(handoffs.steps(), handoffs.stepsWithoutArea()),
                handoffs.handoffs().stream()
                        .map(h -> "%s -> %s: %d in %d, back %d, %s"
                                .formatted(
                                        name(h.from()),
                                        name(h.to()),
                                        h.count(),
                                        h.journeys(),
                                        h.pingPong(),
                                        waiting(h.waiting()))));
    }

    private static List<String> lines(PromiseOutcome p) {
        return List.of(
                "made %d, kept %d, late %d, never %d, open %d, median delay %s"
                        .formatted(p.made(), p.kept(), p.late(), p.never(), p.open(), number(p.medianDelaySeconds())),
                "kept: " + scores(p.keptScores().n(), p.keptScores().mean()),
                "late: " + scores(p.lateScores().n(), p.lateScores().mean()),
                "never: " + scores(p.neverScores().n(), p.neverScores().mean()));
    }

    private static String name(String name) {
        return name.isEmpty() ? "?" : name;
    }

    private static String group(Group group) {
        return "%d journeys, %s".formatted(group.journeys(), scores(group.scores(), group.mean()));
    }

    private static String scores(long n, double mean) {
        return n == 0 ? "no scores" : "%d scores of mean %s".formatted(n, number(mean));
    }

    private static String waiting(Waiting waiting) {
        return "median %s, p90 %s, mean %s"
                .formatted(
                        number(waiting.medianSeconds()), number(waiting.p90Seconds()), number(waiting.meanSeconds()));
    }

    private static String number(double number) {
        return Double.isNaN(number) ? "none" : new Value.Number(Math.round(number * 1e6) / 1e6).text();
    }
}
