package org.hilo.engine.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.hilo.engine.Event;
import org.hilo.engine.rule.SlowRule.Fate;

/** A finding says since when: by the formula the rule is not broken a microsecond earlier, and is broken then. */
class SinceTest {

    @Property(tries = 500, edgeCases = EdgeCasesMode.NONE)
    void aRuleIsBrokenFromTheInstantThatTheFindingSays(@ForAll long seed) {
        RandomRules random = new RandomRules(seed);
        Rules rules = random.rules(3);
        List<Event> journey = random.journey(5);
        RuleSet set = RuleSet.of(rules);
        RuleRun run = set.finding();
        FormulaAgreementTest.finish(run, journey, random.now(journey), false);
        for (Finding finding : run.findings()) {
            Rule rule = rules.rules().get(set.number(finding.rule()));
            long since = Times.micros(finding.since());
            boolean byTime =
                    finding.reason() == Finding.Reason.NOT_IN_TIME || finding.reason() == Finding.Reason.TOO_FEW;
            String story = finding + "\n" + rules + "\n"
                    + String.join("\n", journey.stream().map(Event::toString).toList());
            // a deadline is in time itself; an event breaks the rule when it happens
            List<Event> until = before(journey, since + 1);
            assertThat(isBroken(rules, rule, finding, until, byTime ? since + 1 : since))
                    .as("broken since: %s", story)
                    .isTrue();
            if (byTime && since > Times.micros(finding.activation().at())) {
                assertThat(isBroken(rules, rule, finding, until, since))
                        .as("not broken in time: %s", story)
                        .isFalse();
            } else if (!byTime) {
                List<Event> earlier = journey.subList(0, placeOf(finding));
                assertThat(isBroken(rules, rule, finding, earlier, since))
                        .as("not broken before the event: %s", story)
                        .isFalse();
            }
        }
    }

    /** Event ids are places in random journeys; the event that breaks a rule is the last of its proof. */
    private static int placeOf(Finding finding) {
        return (int) finding.evidence().getLast().event();
    }

    private static List<Event> before(List<Event> journey, long micros) {
        return journey.stream()
                .filter(event -> Times.micros(event.time()) < micros)
                .toList();
    }

    private static boolean isBroken(Rules rules, Rule rule, Finding finding, List<Event> known, long now) {
        if (finding.activation().event() >= known.size()) {
            return false; // the activation itself has not happened
        }
        SlowRule slow = new SlowRule(rules, rule, known, now, false);
        if (!(rule.template() instanceof Template.Pair)) {
            return slow.verdict() == Verdict.VIOLATED;
        }
        return slow.fate(finding.side(), (int) finding.activation().event()) == Fate.VIOLATED;
    }

    /** All events of the proof happened, in order, and the activation and target are among them. */
    @Property(tries = 500, edgeCases = EdgeCasesMode.NONE)
    void theProofIsMadeOfEventsOfTheJourney(@ForAll long seed) {
        RandomRules random = new RandomRules(seed);
        Rules rules = random.rules(5);
        List<Event> journey = random.journey(12);
        RuleRun run = RuleSet.of(rules).finding();
        FormulaAgreementTest.finish(run, journey, random.now(journey), random.coin());
        List<Moment> moments = journey.stream()
                .map(event -> new Moment(event.id(), event.time()))
                .toList();
        for (Finding finding : run.findings()) {
            List<Long> ids = finding.evidence().stream().map(Moment::event).toList();
            assertThat(moments).containsAll(finding.evidence()).contains(finding.activation());
            assertThat(ids).isEqualTo(new ArrayList<>(new TreeSet<>(ids)));
            if (finding.target() != null) {
                assertThat(finding.evidence()).contains(finding.target());
            }
        }
    }
}
