package org.hilo.engine.job;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.hilo.engine.answer.RuleAnswer;
import org.hilo.engine.answer.RuleAnswer.Broken;
import org.hilo.engine.answer.RuleAnswer.Outcome;
import org.hilo.engine.journey.JourneyLog;
import org.hilo.engine.journey.Part;
import org.hilo.engine.journey.Segment;
import org.hilo.engine.journey.VariantWalk;
import org.hilo.engine.rule.Finding;
import org.hilo.engine.rule.Rule;
import org.hilo.engine.rule.RuleRun;
import org.hilo.engine.rule.RuleSet;
import org.hilo.engine.rule.RuleTally;
import org.hilo.engine.rule.Rules;

/**
 * All rules in one pass: those that look at the sequence alone once for each variant, the others once for each journey. What
 * broke a rule is found in a second look at the few journeys that are shown.
 */
final class RuleJob implements Job<RuleJob.State, RuleAnswer> {
    /** A journey that may be shown as one that broke a rule. */
    private record Breach(long end, String id, int segment, int journey) {}

    private static final Comparator<Breach> LATEST_FIRST =
            Comparator.comparingLong(Breach::end).reversed().thenComparing(Breach::id);

    static final class State {
        private final RulePass ofSequence;
        private final RulePass ofJourney;
        private final List<PriorityQueue<Breach>> shown;

        /** What other states counted that were merged into this one. */
        private final List<RuleTally> more;

        private long journeys;

        State(RulePass ofSequence, RulePass ofJourney, List<RuleTally> none) {
            this.ofSequence = ofSequence;
            this.ofJourney = ofJourney;
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
    private final RuleColumns ofJourney;

    /** Places among all rules of those that look at the sequence alone, and of the others. */
    private final int[] sequencePlaces;

    private final int[] journeyPlaces;

    /** @param most so many journeys are shown for each rule */
    RuleJob(JourneyLog log, Nodes nodes, Rules rules, RuleEnd end, int most) {
        this.log = log;
        this.rules = rules;
        this.most = most;
        this.end = end;
        this.sequencePlaces = places(true);
        this.journeyPlaces = places(false);
        this.all = RuleColumns.of(log.table(), nodes, RuleSet.of(rules));
        this.ofSequence = RuleColumns.of(log.table(), nodes, set(sequencePlaces));
        this.ofJourney = RuleColumns.of(log.table(), nodes, set(journeyPlaces));
    }

    private int[] places(boolean isOfSequence) {
        return IntStream.range(0, rules.rules().size())
                .filter(place -> rules.rules().get(place).isOfSequence() == isOfSequence)
                .toArray();
    }

    private RuleSet set(int[] places) {
        List<Rule> some = Arrays.stream(places).mapToObj(rules.rules()::get).toList();
        return RuleSet.of(new Rules(rules.zone(), rules.calendars(), some));
    }

    @Override
    public State empty() {
        return new State(
                new RulePass(ofSequence, ofSequence.set().counting(), end),
                new RulePass(ofJourney, ofJourney.set().counting(), end),
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
        boolean isBroken = sequence.run.brokenCount() > 0 && most > 0;
        RulePass journeys = state.ofJourney;
        boolean isConcerned = journeys.choose(variant);
        if (!isConcerned) {
            journeys.followAll(variant);
        }
        if (!isBroken && !isConcerned) {
            return;
        }
        for (int j = variant.nextJourney(variant.first()); j >= 0; j = variant.nextJourney(j + 1)) {
            int event = variant.firstEvent(j);
            if (isConcerned) {
                journeys.follow(variant, part.segment(), event);
                show(state, part, j, event + variant.length() - 1, journeys.run, journeyPlaces);
            }
            show(state, part, j, event + variant.length() - 1, sequence.run, sequencePlaces);
        }
    }

    /** Takes note of a journey for each rule that it broke, where it is among those that ended last. */
    private void show(State state, Part part, int journey, int lastEvent, RuleRun run, int[] places) {
        for (int i = 0; i < run.brokenCount() && most > 0; i++) {
            PriorityQueue<Breach> shown = state.shown.get(places[run.broken(i)]);
            long last = part.segment().times().micros(lastEvent);
            if (shown.size() < most || last >= shown.element().end()) {
                show(shown, new Breach(last, log.name(part.segment(), journey), part.number(), journey));
            }
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
        add(sum, state.ofSequence.run, sequencePlaces);
        add(sum, state.ofJourney.run, journeyPlaces);
        return sum;
    }

    private static void add(List<RuleTally> sum, RuleRun run, int[] places) {
        List<RuleTally> tallies = run.tallies();
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
