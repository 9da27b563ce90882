package org.hilo.engine.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.hilo.engine.Event;
import org.hilo.engine.Reference;
import org.junit.jupiter.api.Test;

class RuleStateTest {
    private static final RuleSet SHIPPED = set("rule shipped = response Pay -> Ship same \"order\" within 2d");

    private static RuleSet set(String text) {
        return RuleSet.of(Rules.parse(text, ZoneOffset.UTC));
    }

    private static Instant day(String day) {
        return Instant.parse("2026-03-" + day + ":00:00Z");
    }

    private static RuleEvent event(RuleSet set, long id, String activity, String time, String... orders) {
        List<Reference> references = new ArrayList<>();
        for (String order : orders) {
            references.add(new Reference("order", order));
        }
        return new EventView(set, new Event(id, day(time), activity, null, null, references, Map.of(), null));
    }

    private static RuleState paid() {
        RuleState state = SHIPPED.start();
        assertThat(state.step(event(SHIPPED, 1, "Pay", "01T10", "o1"))).isEmpty();
        return state;
    }

    @Test
    void anOpenDeadlineIsATimer() {
        Moment payment = new Moment(1, day("01T10"));
        assertThat(paid().timers()).containsExactly(new Timer(day("03T10"), "shipped", payment, true));
        assertThat(paid().nextTimer()).isEqualTo(day("03T10"));
        assertThat(SHIPPED.start().nextTimer()).isNull();
    }

    @Test
    void aDeadlineIsInTimeItselfAndPassesAMicrosecondLater() {
        RuleState state = paid();
        assertThat(state.advance(day("03T10"))).isEmpty();
        assertThat(state.verdicts()).containsExactly(Verdict.PENDING_VIOLATED);
        List<Revision> revisions = state.advance(day("03T10").plusNanos(1_000));
        assertThat(revisions).hasSize(1);
        assertThat(revisions.getFirst().before()).isNull();
        assertThat(revisions.getFirst().after()).isEqualTo(state.findings().getFirst());
        Finding finding = state.findings().getFirst();
        assertThat(finding.reason()).isEqualTo(Finding.Reason.NOT_IN_TIME);
        assertThat(finding.since()).isEqualTo(day("03T10"));
        assertThat(finding.due()).isEqualTo(day("03T10"));
        assertThat(finding.target()).isNull();
        assertThat(state.verdicts()).containsExactly(Verdict.VIOLATED);
        assertThat(state.timers()).isEmpty();
    }

    @Test
    void whatComesTooLateIsNamedInTheFinding() {
        RuleState state = paid();
        state.advance(day("04T10"));
        List<Revision> revisions = state.step(event(SHIPPED, 2, "Ship", "05T10", "o1"));
        Moment shipment = new Moment(2, day("05T10"));
        assertThat(revisions).hasSize(1);
        assertThat(revisions.getFirst().before()).isNotNull();
        assertThat(state.findings()).hasSize(1);
        assertThat(state.findings().getFirst().target()).isEqualTo(shipment);
        assertThat(state.findings().getFirst().since()).isEqualTo(day("03T10"));
        assertThat(state.findings().getFirst().evidence()).endsWith(shipment);
    }

    @Test
    void afterARepetitionNothingCountsAsTooLateAnyMore() {
        RuleSet set = set("rule alternate = alternate response Pay -> Ship within 1d");
        RuleState state = set.start();
        state.step(event(set, 1, "Pay", "01T10"));
        state.step(event(set, 2, "Pay", "03T10"));
        state.step(event(set, 3, "Ship", "03T11"));
        assertThat(state.findings()).hasSize(1);
        assertThat(state.findings().getFirst().activation().event()).isEqualTo(1);
        assertThat(state.findings().getFirst().target()).isNull();
    }

    @Test
    void theShipmentOfAnotherOrderDoesNotHelp() {
        RuleState state = paid();
        state.step(event(SHIPPED, 2, "Ship", "02T10", "o2"));
        assertThat(state.verdicts()).containsExactly(Verdict.PENDING_VIOLATED);
        state.step(event(SHIPPED, 3, "Ship", "02T11", "o3", "o1"));
        assertThat(state.verdicts()).containsExactly(Verdict.PENDING_SATISFIED);
    }

    @Test
    void anEventThatArrivesAfterItsDeadlineHasPassedTakesTheFindingBack() {
        RuleState state = paid();
        state.advance(day("04T10"));
        RuleEvent late = event(SHIPPED, 2, "Ship", "02T10", "o1");
        assertThat(state.accepts(late)).isFalse();
        assertThatThrownBy(() -> state.step(late)).hasMessageContaining("replay");
        RuleState.Replayed replayed =
                state.replay(List.of(event(SHIPPED, 1, "Pay", "01T10", "o1"), late), day("04T10"));
        assertThat(replayed.revisions())
                .containsExactly(new Revision(state.findings().getFirst(), null));
        assertThat(replayed.state().findings()).isEmpty();
        assertThat(replayed.state().verdicts()).containsExactly(Verdict.PENDING_SATISFIED);
    }

    @Test
    void anEventBeforeTheClockIsAcceptedWhereNoDeadlinePassed() {
        RuleState state = paid();
        state.advance(day("03T09"));
        RuleEvent shipment = event(SHIPPED, 2, "Ship", "02T10", "o1");
        assertThat(state.accepts(shipment)).isTrue();
        state.step(shipment);
        assertThat(state.findings()).isEmpty();
        assertThat(state.accepts(event(SHIPPED, 3, "Pay", "02T09", "o1"))).isFalse();
    }

    @Test
    void aReplayWithoutAnEventThatWasTakenBackTellsWhatItProved() {
        RuleSet never = set("rule never = absence Complain");
        RuleState state = never.start();
        state.step(event(never, 1, "Complain", "01T10"));
        RuleState.Replayed replayed = state.replay(List.of(), day("01T10"));
        assertThat(replayed.revisions())
                .containsExactly(new Revision(state.findings().getFirst(), null));
    }

    @Test
    void aJourneyThatEndedTakesNoEvents() {
        RuleState state = paid();
        state.complete(day("02T10"));
        assertThat(state.findings().getFirst().reason()).isEqualTo(Finding.Reason.NEVER);
        assertThat(state.findings().getFirst().since()).isEqualTo(day("02T10"));
        assertThat(state.accepts(event(SHIPPED, 2, "Ship", "02T11", "o1"))).isFalse();
        RuleState.Replayed replayed = state.replay(
                List.of(event(SHIPPED, 1, "Pay", "01T10", "o1"), event(SHIPPED, 2, "Ship", "02T09", "o1")),
                day("02T10"));
        assertThat(replayed.state().isCompleted()).isTrue();
        assertThat(replayed.state().findings()).isEmpty();
    }

    @Test
    void bytesOfOtherRulesAreRefused() {
        byte[] bytes = paid().bytes();
        RuleSet others = set("rule shipped = response Pay -> Ship same \"order\" within 3d");
        assertThatThrownBy(() -> others.read(bytes))
                .isInstanceOfSatisfying(
                        UnreadableState.class, e -> assertThat(e.kind()).isEqualTo(UnreadableState.Kind.OTHER_RULES))
                .hasMessageContaining("replay the journey");
    }

    @Test
    void bytesOfAnotherVersionAreRefused() {
        byte[] bytes = paid().bytes();
        bytes[3]++;
        assertThatThrownBy(() -> SHIPPED.read(bytes))
                .isInstanceOfSatisfying(
                        UnreadableState.class, e -> assertThat(e.kind()).isEqualTo(UnreadableState.Kind.OTHER_VERSION));
    }

    @Test
    void everyFlippedBitAndEveryCutIsNoticed() {
        byte[] bytes = paid().bytes();
        for (int bit = 0; bit < bytes.length * 8; bit++) {
            byte[] flipped = bytes.clone();
            flipped[bit / 8] ^= (byte) (1 << bit % 8);
            assertThatThrownBy(() -> SHIPPED.read(flipped)).isInstanceOf(UnreadableState.class);
        }
        for (int length = 0; length < bytes.length; length++) {
            byte[] cut = Arrays.copyOf(bytes, length);
            assertThatThrownBy(() -> SHIPPED.read(cut)).isInstanceOf(UnreadableState.class);
        }
    }

    /** Also behind a checksum that is right: nonsense is refused, or read as some state, but nothing else happens. */
    @Property(tries = 2_000, edgeCases = EdgeCasesMode.NONE)
    void hostileBytesDoNoHarm(@ForAll long seed) {
        RandomRules random = new RandomRules(seed);
        RuleSet set = RuleSet.of(random.rules(3));
        RuleState state = set.start();
        random.journey(8).forEach(event -> state.step(new EventView(set, event)));
        byte[] bytes = state.bytes();
        SplittableRandom bits = new SplittableRandom(seed);
        for (int i = 0; i < 3; i++) {
            bytes[20 + bits.nextInt(bytes.length - 24)] = (byte) bits.nextInt(256);
        }
        try {
            set.read(StateBytes.sealed(bytes));
        } catch (UnreadableState refused) {
            assertThat(refused.kind()).isEqualTo(UnreadableState.Kind.DAMAGED);
        }
    }

    /** The bytes of version 1, so that a state written by an older Hilo is read by a newer one. */
    @Test
    void theBytesAreThoseOfTheirVersion() {
        assertThat(HexFormat.of().formatHex(paid().bytes()))
                .isEqualTo("485253013fbfa98e728b285000064bf38887c80001020202020200000000010001000001020200"
                        + "008280f6ba870a036f3100000000497247ec");
    }
}
