package org.hilo.engine.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.hilo.engine.Event;

/** The same rules say the same live as over history, however the clock ticks and however often the state is stored. */
class LiveAgreementTest {

    @Property(tries = 2_000, edgeCases = EdgeCasesMode.NONE)
    void liveEqualsHistoryAfterEveryCall(@ForAll long seed) {
        RandomRules random = new RandomRules(seed);
        Rules rules = random.coin() ? random.rules(5) : random.busyRules(5);
        List<Event> journey = random.journey(random.coin() ? 8 : 30);
        RuleSet set = RuleSet.of(rules);
        RuleRun run = set.finding();
        RuleState state = set.start();
        List<Finding> told = new ArrayList<>();
        for (int i = 0; i < journey.size(); i++) {
            state = perhapsStored(set, state, random);
            Event event = journey.get(i);
            tell(told, state.step(new EventView(set, event)));
            agree(rules, run, state, told, journey.subList(0, i + 1), event.time());
            Instant next = i + 1 < journey.size() ? journey.get(i + 1).time() : random.now(journey);
            for (Instant tick : ticks(state, event.time(), next, random)) {
                state = perhapsStored(set, state, random);
                tell(told, state.advance(tick));
                agree(rules, run, state, told, journey.subList(0, i + 1), tick);
            }
        }
        Instant end = random.now(journey);
        tell(told, state.complete(end));
        FormulaAgreementTest.finish(run, journey, latest(end, journey.getLast().time()), true);
        assertThat(told.stream().sorted(Finding.ORDER)).isEqualTo(state.findings());
        assertThat(state.verdicts()).as("%s", rules).isEqualTo(run.verdicts());
        assertThat(state.timers()).isEmpty();
    }

    /** Instants to which the clock goes before the next event: some of the timers, exactly and right after, and others. */
    private static List<Instant> ticks(RuleState state, Instant from, Instant until, RandomRules random) {
        List<Instant> ticks = new ArrayList<>();
        for (Timer timer : state.timers()) {
            if (random.coin()) {
                ticks.add(timer.at());
                ticks.add(timer.at().plusNanos(1_000));
            }
        }
        ticks.add(from.plusSeconds(60L * random.below(600)));
        // past the next event the clock may only be when that event is late, which is another test
        return ticks.stream()
                .filter(tick -> !tick.isBefore(from) && !tick.isAfter(until))
                .sorted()
                .toList();
    }

    private static void agree(
            Rules rules, RuleRun run, RuleState state, List<Finding> told, List<Event> known, Instant now) {
        FormulaAgreementTest.finish(run, known, now, false);
        assertThat(state.findings()).as("%s until %s", rules, now).isEqualTo(run.findings());
        assertThat(state.verdicts()).as("%s until %s", rules, now).isEqualTo(run.verdicts());
        assertThat(told.stream().sorted(Finding.ORDER)).as("what was told").isEqualTo(state.findings());
    }

    private static RuleState perhapsStored(RuleSet set, RuleState state, RandomRules random) {
        if (random.below(3) > 0) {
            return state;
        }
        RuleState restored = set.read(state.bytes());
        assertThat(restored.bytes()).isEqualTo(state.bytes());
        assertThat(restored.timers()).isEqualTo(state.timers());
        return restored;
    }

    /** What one knows who only hears the revisions. */
    static void tell(List<Finding> told, List<Revision> revisions) {
        for (Revision revision : revisions) {
            if (revision.before() != null) {
                assertThat(told.remove(revision.before()))
                        .as("known before: %s", revision)
                        .isTrue();
            }
            if (revision.after() != null) {
                assertThat(told).as("news: %s", revision).noneMatch(revision.after()::isAbout);
                told.add(revision.after());
            }
        }
    }

    private static Instant latest(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    @Property(tries = 1_000, edgeCases = EdgeCasesMode.NONE)
    void anyOrderOfArrivalEndsWithTheSameFindings(@ForAll long seed) {
        RandomRules random = new RandomRules(seed);
        Rules rules = random.rules(5);
        List<Event> journey = random.journey(10);
        RuleSet set = RuleSet.of(rules);
        RuleState state = set.start();
        List<Finding> told = new ArrayList<>();
        List<Event> arrived = new ArrayList<>();
        List<Event> left = new ArrayList<>(journey);
        while (!left.isEmpty()) {
            Event event = left.remove(random.below(Math.min(3, left.size())));
            // ids are places in the journey, and so the order of events of the same time
            arrived.add(event);
            arrived.sort(Comparator.comparing(Event::id));
            boolean isLast = arrived.getLast().equals(event);
            RuleEvent view = new EventView(set, event);
            if (isLast && state.accepts(view)) {
                tell(told, state.step(view));
            } else {
                List<EventView> views =
                        arrived.stream().map(one -> new EventView(set, one)).toList();
                RuleState.Replayed replayed = state.replay(views, event.time());
                tell(told, replayed.revisions());
                state = replayed.state();
            }
            tell(told, state.advance(event.time().plusSeconds(3_600L * random.below(10))));
        }
        Instant now = random.now(journey).plusSeconds(3_600L * 24);
        tell(told, state.advance(now));
        RuleRun run = set.finding();
        FormulaAgreementTest.finish(run, journey, now, false);
        assertThat(state.findings()).as("%s", rules).isEqualTo(run.findings());
        assertThat(told.stream().sorted(Finding.ORDER)).isEqualTo(run.findings());
    }

    @Property(tries = 500, edgeCases = EdgeCasesMode.NONE)
    void anEventThatIsAcceptedChangesNothingThatWasDecided(@ForAll long seed) {
        RandomRules random = new RandomRules(seed);
        Rules rules = random.rules(5);
        List<Event> journey = random.journey(8);
        RuleSet set = RuleSet.of(rules);
        RuleState state = set.start();
        List<Event> known = new ArrayList<>();
        Instant clock = Instant.MIN;
        for (Event event : journey) {
            RuleEvent view = new EventView(set, event);
            if (!state.accepts(view)) {
                continue; // late, because the clock below was too fast and a deadline has passed
            }
            state.step(view);
            known.add(event);
            clock = latest(clock, event.time().plusSeconds(3_600L * random.below(30)));
            state.advance(clock);
            RuleRun run = set.finding();
            FormulaAgreementTest.finish(run, known, clock, false);
            assertThat(state.findings()).as("%s", rules).isEqualTo(run.findings());
        }
    }
}
