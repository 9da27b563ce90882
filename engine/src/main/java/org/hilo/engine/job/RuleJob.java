package org.hilo.engine.job;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.hilo.engine.answer.RuleAnswer;
import org.hilo.engine.answer.RuleAnswer.Broken;
import org.hilo.engine.answer.RuleAnswer.Outcome;
import org.hilo.engine.journey.JourneyLog;
import org.hilo.engine.journey.Part;
import org.hilo.engine.journey.Segment;
import org.hilo.engine.journey.Times;
import org.hilo.engine.journey.VariantWalk;
import org.hilo.engine.rule.Finding;
import org.hilo.engine.rule.Rule;
import org.hilo.engine.rule.RuleRun;
import org.hilo.engine.rule.RuleSet;
import org.hilo.engine.rule.RuleTally;
import org.hilo.engine.rule.Rules;

/**
 * All rules in one pass: those that look at the sequence alone once for each variant, those that look at sequence and times
 * for all journeys of a variant together, the others once for each journey of the variants that may move them. What broke a
 * rule is found in a second look at the few journeys that are shown.
 */
final class RuleJob implements Job<RuleJob.State, RuleAnswer> {
    /** A journey that may be shown as one that broke a rule. */
    private record Breach(long end, String id, int segment, int journey) {}

    private static final Comparator<Breach> LATEST_FIRST =
            Comparator.comparingLong(Breach::end).reversed().thenComparing(Breach::id);

    static final class State {
        private final RulePass ofSequence;
        private final AlikePass ofTimes;

        /** One for each of the other rules. */
        private final List<RulePass> others;

        private final List<PriorityQueue<Breach>> shown;

        /** What other states counted that were merged into this one. */
        private final List<RuleTally> more;

        private long journeys;

        State(RulePass ofSequence, AlikePass ofTimes, List<RulePass> others, List<RuleTally> none) {
            this.ofSequence = ofSequence;
            this.ofTimes = ofTimes;
            this.others = others;
            this.more = new ArrayList<>(none);
            this.shown = Stream.generate(() -> new PriorityQueue<>(LATEST_FIRST.reversed()))
                    .limit(none.size())
                    .toList();
        }
    }

    private final JourneyLog log;
    private final Rules rules;
    private final int most;
    private final RuleEnd end;
    private final RuleColumns all;
    private final RuleColumns ofSequence;
    private final RuleColumns ofTimes;
    private final List<RuleColumns> others;

    /** The rules without links that always hold. */
    private final List<Rule> counted;

    /** Places among all rules of those that look at the sequence alone, at sequence and times, and of the others. */
    private final int[] sequencePlaces;

    private final int[] timePlaces;
    private final int[] otherPlaces;

    /** @param most so many journeys are shown for each rule */
    RuleJob(JourneyLog log, Nodes nodes, Rules rules, RuleEnd end, int most) {
        this.log = log;
        this.rules = rules;
        this.most = most;
        this.end = end;
        String type = log.type();
        this.counted = rules.rules().stream()
                .map(rule -> type == null ? rule : rule.withinOne(type))
                .toList();
        this.sequencePlaces = places(Rule::isOfSequence);
        this.timePlaces = places(rule -> !rule.isOfSequence() && rule.isOfTimes());
        this.otherPlaces = places(rule -> !rule.isOfSequence() && !rule.isOfTimes());
        this.all = RuleColumns.of(log.table(), nodes, RuleSet.of(rules));
        this.ofSequence = RuleColumns.of(log.table(), nodes, set(sequencePlaces));
        this.ofTimes = RuleColumns.of(log.table(), nodes, set(timePlaces));
        this.others = Arrays.stream(otherPlaces)
                .mapToObj(place -> RuleColumns.of(log.table(), nodes, set(place)))
                .toList();
    }

    private int[] places(Predicate<Rule> which) {
        return IntStream.range(0, counted.size())
                .filter(place -> which.test(counted.get(place)))
                .toArray();
    }

    private RuleSet set(int... places) {
        List<Rule> some = Arrays.stream(places).mapToObj(counted::get).toList();
        return RuleSet.of(new Rules(rules.zone(), rules.calendars(), some));
    }

    @Override
    public State empty() {
        return new State(
                new RulePass(ofSequence, ofSequence.set().counting(), end),
                new AlikePass(ofTimes, end),
                others.stream()
                        .map(columns -> new RulePass(columns, columns.set().counting(), end))
                        .toList(),
                rules.rules().stream().map(rule -> RuleTally.none(rule.name())).toList());
    }

    @Override
    public void add(State state, Part part) {
        VariantWalk variants = part.variants();
        while (variants.next()) {
            if (isShown(variants)) {
                state.journeys += variants.count();
                add(state, part, variants);
            }
        }
    }

    private boolean isShown(VariantWalk variant) {
        for (int k = variant.start(); k < variant.start() + variant.length(); k++) {
            if (all.activities()[variant.labels()[k]] != Nodes.LEFT_OUT) {
                return true;
            }
        }
        return false;
    }

    private void add(State state, Part part, VariantWalk variant) {
        RulePass sequence = state.ofSequence;
        sequence.choose(variant);
        sequence.followAll(variant);
        showAll(state, part, variant, sequence.run, sequencePlaces);
        Times times = part.segment().times();
        state.ofTimes.follow(
                variant,
                times.firstMicros(),
                times.unitMicros(),
                (rule, journey, last) -> show(state, part, journey, last, timePlaces[rule]));
        for (int i = 0; i < otherPlaces.length; i++) {
            add(state, part, variant, state.others.get(i), otherPlaces[i]);
        }
    }

    /** Shows each journey of the variant to a rule that may find it different from the others. */
    private void add(State state, Part part, VariantWalk variant, RulePass other, int place) {
        if (!other.choose(variant)) {
            other.passAll(variant);
            showAll(state, part, variant, other.run, place);
            return;
        }
        for (int j = variant.nextJourney(variant.first()); j >= 0; j = variant.nextJourney(j + 1)) {
            int event = variant.firstEvent(j);
            other.follow(variant, part.segment(), event);
            if (other.run.brokenCount() > 0) {
                show(state, part, j, part.segment().times().micros(event + variant.length() - 1), place);
            }
        }
    }

    private void showAll(State state, Part part, VariantWalk variant, RuleRun run, int... places) {
        if (run.brokenCount() == 0 || most == 0) {
            return;
        }
        for (int j = variant.nextJourney(variant.first()); j >= 0; j = variant.nextJourney(j + 1)) {
            long last = part.segment().times().micros(variant.firstEvent(j) + variant.length() - 1);
            for (int i = 0; i < run.brokenCount(); i++) {
                show(state, part, j, last, places[run.broken(i)]);
            }
        }
    }

    /** Takes note of a journey that broke a rule, where it is among those that ended last. */
    private void show(State state, Part part, int journey, long last, int place) {
        PriorityQueue<Breach> shown = state.shown.get(place);
        if (most > 0 && (shown.size() < most || last >= shown.element().end())) {
            show(shown, new Breach(last, log.name(part.segment(), journey), part.number(), journey));
        }
    }

    private void show(PriorityQueue<Breach> shown, Breach breach) {
        shown.add(breach);
        if (shown.size() > most) {
            shown.poll();
        }
    }

    @Override
    public State merge(State left, State right) {
        List<RuleTally> others = tallies(right);
        for (int rule = 0; rule < others.size(); rule++) {
            left.more.set(rule, left.more.get(rule).plus(others.get(rule)));
            PriorityQueue<Breach> shown = left.shown.get(rule);
            right.shown.get(rule).forEach(breach -> show(shown, breach));
        }
        left.journeys += right.journeys;
        return left;
    }

    private List<RuleTally> tallies(State state) {
        List<RuleTally> sum = new ArrayList<>(state.more);
        add(sum, state.ofSequence.run.tallies(), sequencePlaces);
        add(sum, state.ofTimes.run.tallies(), timePlaces);
        for (int i = 0; i < otherPlaces.length; i++) {
            add(sum, state.others.get(i).run.tallies(), otherPlaces[i]);
        }
        return sum;
    }

    private static void add(List<RuleTally> sum, List<RuleTally> tallies, int... places) {
        for (int i = 0; i < places.length; i++) {
            sum.set(places[i], sum.get(places[i]).plus(tallies.get(i)));
        }
    }

    @Override
    public RuleAnswer finish(State state, List<Part> parts) {
        RulePass proof = new RulePass(all, all.set().finding(), end);
        Map<Breach, List<Finding>> found = new HashMap<>();
        List<Outcome> outcomes = new ArrayList<>();
        for (RuleTally tally : tallies(state)) {
            List<Broken> latest = state.shown.get(outcomes.size()).stream()
                    .sorted(LATEST_FIRST)
                    .map(breach -> new Broken(
                            breach.id(),
                            found.computeIfAbsent(breach, b -> prove(proof, b)).stream()
                                    .filter(finding -> finding.rule().equals(tally.rule()))
                                    .toList()))
                    .toList();
            outcomes.add(new Outcome(tally, latest));
        }
        return new RuleAnswer(state.journeys, outcomes);
    }

    private List<Finding> prove(RulePass proof, Breach breach) {
        Segment segment = log.segment(breach.segment());
        proof.prove(segment, breach.journey());
        return proof.run.findings();
    }
}
