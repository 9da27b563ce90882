package org.hilo.engine.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hilo.engine.rule.Traces.holds;
import static org.hilo.engine.rule.Traces.soFar;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.hilo.engine.Event;
import org.hilo.engine.Reference;
import org.hilo.engine.Value;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What single rules say of small journeys, in the words of those who will read them. */
class RuleExamplesTest {

    @Test
    void theTargetIsAnotherEventThanTheActivation() {
        // "customer had to chase": a second contact within a week
        assertThat(holds("not response Contact -> Contact within 7d", "Contact"))
                .isTrue();
        assertThat(holds("not response Contact -> Contact within 7d", "Contact", "Contact"))
                .isFalse();
        assertThat(holds("response Contact -> Contact", "Contact")).isFalse();
    }

    @Test
    void aDirectSuccessorMustComeWhateverItIs() {
        assertThat(soFar("chain response a -> b", "a")).isEqualTo(Verdict.PENDING_VIOLATED);
        assertThat(soFar("chain response a -> b", "a", "b")).isEqualTo(Verdict.PENDING_SATISFIED);
        assertThat(soFar("chain response a -> b", "a", "x")).isEqualTo(Verdict.VIOLATED);
        assertThat(soFar("not chain response a -> b", "a")).isEqualTo(Verdict.PENDING_SATISFIED);
        assertThat(soFar("not chain response a -> b", "a", "b")).isEqualTo(Verdict.VIOLATED);
    }

    @Test
    void countsAreFourValued() {
        assertThat(soFar("exactly 2 a", "a")).isEqualTo(Verdict.PENDING_VIOLATED);
        assertThat(soFar("exactly 2 a", "a", "a")).isEqualTo(Verdict.PENDING_SATISFIED);
        assertThat(soFar("exactly 2 a", "a", "a", "a")).isEqualTo(Verdict.VIOLATED);
        assertThat(soFar("existence 2 a", "a", "a")).isEqualTo(Verdict.SATISFIED);
        assertThat(soFar("absence a", "b")).isEqualTo(Verdict.PENDING_SATISFIED);
        assertThat(soFar("end a", "a")).isEqualTo(Verdict.PENDING_SATISFIED);
        assertThat(soFar("end a", "a", "b")).isEqualTo(Verdict.PENDING_VIOLATED);
        assertThat(soFar("exclusive choice a or b", "a")).isEqualTo(Verdict.PENDING_SATISFIED);
    }

    @Test
    void countsEndWithTheirWindow() {
        // the journey lasts an hour a step
        assertThat(soFar("existence a within 1h", "x", "x", "x")).isEqualTo(Verdict.VIOLATED);
        assertThat(soFar("absence a within 1h", "x", "x", "a")).isEqualTo(Verdict.SATISFIED);
        assertThat(soFar("existence a not before 2h", "a", "x", "x")).isEqualTo(Verdict.PENDING_VIOLATED);
        assertThat(soFar("existence a not before 2h", "x", "x", "a")).isEqualTo(Verdict.SATISFIED);
    }

    /** "late and nobody told": by its due time it is delivered, or the customer has been told. */
    @Test
    void aDeadlineMayBeATimeThatTheActivationCarries() {
        String rule = "response any where has due -> Delivered, Told by its due";
        assertThat(delivery(rule, "2026-03-05T12:00:00Z", "Delivered", "2026-03-05T12:00:00Z"))
                .isTrue();
        assertThat(delivery(rule, "2026-03-05T12:00:00Z", "Delivered", "2026-03-05T12:00:01Z"))
                .isFalse();
        assertThat(delivery(rule, "2026-03-05T12:00:00Z", "Told", "2026-03-04T12:00:00Z"))
                .isTrue();
        String day = "response any -> Delivered by the day of its due";
        assertThat(delivery(day, "2026-03-05T12:00:00Z", "Delivered", "2026-03-05T23:59:59Z"))
                .isTrue();
        assertThat(delivery(day, "2026-03-05T12:00:00Z", "Delivered", "2026-03-06T00:00:00Z"))
                .isFalse();
        // "promise about to break": a day before, it must be on its way
        String near = "response any -> Shipped by 1d before its due";
        assertThat(delivery(near, "2026-03-05T12:00:00Z", "Shipped", "2026-03-04T12:00:00Z"))
                .isTrue();
        assertThat(delivery(near, "2026-03-05T12:00:00Z", "Shipped", "2026-03-04T12:00:01Z"))
                .isFalse();
    }

    @Test
    void whatDoesNotCarryTheTimeActivatesNothing() {
        RuleSet rule = Traces.rule("response Ordered -> Delivered by its due");
        RuleRun run = rule.counting();
        FormulaAgreementTest.finish(run, Traces.journey(List.of("Ordered", "x")), Instant.MAX, true);
        assertThat(run.tallies().getFirst().vacuous()).isEqualTo(1);
        assertThat(run.tallies().getFirst().activations()).isZero();
    }

    private static boolean delivery(String template, String due, String activity, String at) {
        Event order =
                event(1, "2026-03-02T08:00:00Z", "Ordered", null, Map.of("due", new Value.Time(Instant.parse(due))));
        Event other = event(2, at, activity, null, Map.of());
        return Traces.verdict(Traces.rule(template), List.of(order, other), true) == Verdict.SATISFIED;
    }

    private static Event event(long id, String time, String activity, @Nullable String area, Map<String, Value> more) {
        List<Reference> order = List.of(new Reference("order", "o" + id % 10));
        return new Event(id, Instant.parse(time), activity, area, null, order, more, null);
    }

    /** Looking back, the latest payment came after the limit, but the one before it in time. */
    @Test
    void anEarlierTargetCountsWhereTheLatestDoesNot() {
        RuleSet rule = Traces.rule("precedence Pay -> Ship by its limit");
        Event first = event(1, "2026-03-02T08:00:00Z", "Pay", null, Map.of());
        Event second = event(2, "2026-03-04T08:00:00Z", "Pay", null, Map.of());
        Value limit = new Value.Time(Instant.parse("2026-03-03T08:00:00Z"));
        Event ship = event(3, "2026-03-05T08:00:00Z", "Ship", null, Map.of("limit", limit));
        assertThat(Traces.verdict(rule, List.of(first, second, ship), true)).isEqualTo(Verdict.SATISFIED);
        assertThat(Traces.verdict(rule, List.of(second, ship), true)).isEqualTo(Verdict.VIOLATED);
    }

    /** "complaint not shared with the causing area". */
    @Test
    void theAreaOfTheSecondMayBeAnAttributeOfTheFirst() {
        RuleSet rule = Traces.rule("response Complaint -> Informed area = first attribute cause");
        Event complaint =
                event(1, "2026-03-02T08:00:00Z", "Complaint", "Support", Map.of("cause", new Value.Text("Logistics")));
        Event right = event(2, "2026-03-02T09:00:00Z", "Informed", "Logistics", Map.of());
        Event wrong = event(3, "2026-03-02T09:00:00Z", "Informed", "Sales", Map.of());
        assertThat(Traces.verdict(rule, List.of(complaint, right), true)).isEqualTo(Verdict.SATISFIED);
        assertThat(Traces.verdict(rule, List.of(complaint, wrong), true)).isEqualTo(Verdict.VIOLATED);
    }

    /** "area acted without knowing": another area repeats the step for the same order. */
    @Test
    void anotherAreaIsOneThatIsKnownAndDifferent() {
        RuleSet rule = Traces.rule("not response Refund -> Refund same order other area");
        Event refund = event(1, "2026-03-02T08:00:00Z", "Refund", "Sales", Map.of());
        assertThat(Traces.verdict(
                        rule, List.of(refund, event(11, "2026-03-02T09:00:00Z", "Refund", "Risk", Map.of())), true))
                .isEqualTo(Verdict.VIOLATED);
        assertThat(Traces.verdict(
                        rule, List.of(refund, event(11, "2026-03-02T09:00:00Z", "Refund", "Sales", Map.of())), true))
                .isEqualTo(Verdict.SATISFIED);
        assertThat(Traces.verdict(
                        rule, List.of(refund, event(11, "2026-03-02T09:00:00Z", "Refund", null, Map.of())), true))
                .isEqualTo(Verdict.SATISFIED);
        assertThat(Traces.verdict(
                        rule, List.of(refund, event(12, "2026-03-02T09:00:00Z", "Refund", "Risk", Map.of())), true))
                .isEqualTo(Verdict.SATISFIED);
    }

    /** Friday at noon, two workdays: until the end of Tuesday, since Monday is the first. */
    @Test
    void workdaysAreCountedFromTheDayAfter() {
        RuleSet rule = RuleSet.of(Rules.parse("""
                calendar office = mon-fri 09:00-18:00 cut-off 15:00
                rule answered = response Asked -> Answered within 2 workdays in office
                """, ZoneOffset.UTC));
        Event noon = event(1, "2026-03-06T12:00:00Z", "Asked", null, Map.of());
        Event tuesday = event(2, "2026-03-10T23:59:59Z", "Answered", null, Map.of());
        Event wednesday = event(3, "2026-03-11T00:00:00Z", "Answered", null, Map.of());
        assertThat(Traces.verdict(rule, List.of(noon, tuesday), true)).isEqualTo(Verdict.SATISFIED);
        assertThat(Traces.verdict(rule, List.of(noon, wednesday), true)).isEqualTo(Verdict.VIOLATED);
        // Thursday after the cut-off hour counts as Friday, before it does not
        Event thursdayNoon = event(4, "2026-03-05T14:59:00Z", "Asked", null, Map.of());
        Event thursdayLate = event(5, "2026-03-05T15:00:00Z", "Asked", null, Map.of());
        assertThat(Traces.verdict(rule, List.of(thursdayNoon, tuesday), true)).isEqualTo(Verdict.VIOLATED);
        assertThat(Traces.verdict(rule, List.of(thursdayLate, tuesday), true)).isEqualTo(Verdict.SATISFIED);
    }

    @Test
    void eventsOutOfOrderAreRefused() {
        RuleSet rule = Traces.rule("existence a");
        RuleRun run = rule.counting();
        run.begin();
        run.step(new EventView(rule, event(1, "2026-03-02T08:00:00Z", "a", null, Map.of())));
        Event earlier = event(2, "2026-03-02T07:59:59Z", "a", null, Map.of());
        assertThatThrownBy(() -> run.step(new EventView(rule, earlier))).hasMessageContaining("in order of time");
    }

    @Test
    void talliesOfDifferentRulesDoNotAddUp() {
        assertThatThrownBy(() -> RuleTally.none("a").plus(RuleTally.none("b"))).hasMessageContaining("of one rule");
    }
}
