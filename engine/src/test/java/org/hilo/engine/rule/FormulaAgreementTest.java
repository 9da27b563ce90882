package org.hilo.engine.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.hilo.engine.Event;
import org.hilo.engine.rule.Finding.Side;
import org.hilo.engine.rule.SlowRule.Fate;

/** Rules over history say what their formulas say. */
class FormulaAgreementTest {

    @Property(tries = 2_000, edgeCases = EdgeCasesMode.NONE)
    void everyRuleOnEveryJourney(@ForAll long seed) {
        RandomRules random = new RandomRules(seed);
        Rules rules = random.rules(4);
        List<Event> journey = random.journey(6);
        agree(rules, journey, random.now(journey), random.coin());
    }

    /** Ended, because nobody can try all ways in which so long journeys go on. */
    @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
    void everyRuleOnLongJourneysThatEnded(@ForAll long seed) {
        RandomRules random = new RandomRules(seed);
        Rules rules = random.rules(4);
        List<Event> journey = random.journey(40, 80);
        agree(rules, journey, random.now(journey), true);
    }

    /** With so many orders that what is remembered must be looked up. */
    @Property(tries = 100, edgeCases = EdgeCasesMode.NONE)
    void manyOrdersInOneJourney(@ForAll long seed) {
        RandomRules random = new RandomRules(seed);
        Rules rules = random.busyRules(4);
        List<Event> journey = random.journey(150, 300);
        agree(rules, journey, random.now(journey), true);
    }

    @Property(tries = 500, edgeCases = EdgeCasesMode.NONE)
    void oneJourneyLeavesNothingToTheNext(@ForAll long seed) {
        RandomRules random = new RandomRules(seed);
        Rules rules = random.coin() ? random.rules(4) : random.busyRules(4);
        RuleSet set = RuleSet.of(rules);
        RuleRun all = set.finding();
        List<RuleTally> sum =
                rules.rules().stream().map(rule -> RuleTally.none(rule.name())).toList();
        for (int i = 0; i < 4; i++) {
            List<Event> journey = random.journey(1, random.coin() ? 5 : 200);
            Instant now = random.now(journey);
            boolean completed = random.coin();
            RuleRun one = set.finding();
            finish(all, journey, now, completed);
            finish(one, journey, now, completed);
            assertThat(all.findings()).as("%s", rules).isEqualTo(one.findings());
            assertThat(all.verdicts()).as("%s", rules).isEqualTo(one.verdicts());
            sum = added(sum, one.tallies());
        }
        assertThat(all.tallies()).as("%s", rules).isEqualTo(sum);
    }

    static List<RuleTally> added(List<RuleTally> some, List<RuleTally> others) {
        List<RuleTally> sum = new ArrayList<>();
        for (int i = 0; i < some.size(); i++) {
            sum.add(some.get(i).plus(others.get(i)));
        }
        return sum;
    }

    private static void agree(Rules rules, List<Event> journey, Instant now, boolean completed) {
        RuleRun run = RuleSet.of(rules).finding();
        RuleRun counting = RuleSet.of(rules).counting();
        finish(run, journey, now, completed);
        finish(counting, journey, now, completed);
        assertThat(counting.tallies()).as("%s", rules).isEqualTo(run.tallies());
        for (int i = 0; i < rules.rules().size(); i++) {
            Rule rule = rules.rules().get(i);
            SlowRule slow = new SlowRule(rules, rule, journey, Times.micros(now), completed);
            String story = rules + "\n" + rule.name() + ", until " + now + (completed ? ", completed" : "") + "\n"
                    + String.join("\n", journey.stream().map(Event::toString).toList());
            assertThat(run.verdicts().get(i)).as("verdict of %s", story).isEqualTo(slow.verdict());
            assertThat(run.tallies().get(i)).as("tally of %s", story).isEqualTo(tally(rule, slow));
            assertThat(run.findings().stream()
                            .filter(finding -> finding.rule().equals(rule.name()))
                            .map(finding ->
                                    finding.side() + " " + finding.activation().event()))
                    .as("findings of %s", story)
                    .containsExactlyInAnyOrderElementsOf(broken(rule, slow));
        }
    }

    static void finish(RuleRun run, List<Event> journey, Instant now, boolean completed) {
        RuleSet set = run.rules();
        run.begin();
        journey.forEach(event -> run.step(new EventView(set, event)));
        if (completed) {
            run.finishCompleted(now);
        } else {
            run.finishOpen(now);
        }
    }

    private static RuleTally tally(Rule rule, SlowRule slow) {
        List<Fate> fates = new ArrayList<>();
        if (rule.template() instanceof Template.Pair) {
            slow.fates().values().forEach(ofSide -> fates.addAll(ofSide.values()));
        } else if (slow.isActive()) {
            fates.add(slow.unaryFate());
        }
        Verdict verdict = slow.verdict();
        return new RuleTally(
                rule.name(),
                verdict == Verdict.SATISFIED ? 1 : 0,
                verdict == Verdict.PENDING_SATISFIED ? 1 : 0,
                verdict == Verdict.PENDING_VIOLATED ? 1 : 0,
                verdict == Verdict.VIOLATED ? 1 : 0,
                fates.isEmpty() ? 1 : 0,
                fates.size(),
                count(fates, Fate.FULFILLED),
                count(fates, Fate.VIOLATED),
                count(fates, Fate.PENDING));
    }

    private static long count(List<Fate> fates, Fate fate) {
        return fates.stream().filter(f -> f == fate).count();
    }

    /** Event ids are positions in random journeys. */
    private static List<String> broken(Rule rule, SlowRule slow) {
        List<String> broken = new ArrayList<>();
        if (rule.template() instanceof Template.Pair) {
            for (Map.Entry<Side, Map<Integer, Fate>> ofSide : slow.fates().entrySet()) {
                ofSide.getValue().forEach((position, fate) -> {
                    if (fate == Fate.VIOLATED) {
                        broken.add(ofSide.getKey() + " " + position);
                    }
                });
            }
        } else if (slow.verdict() == Verdict.VIOLATED) {
            broken.add(Side.FIRST + " 0");
        }
        return broken;
    }
}
