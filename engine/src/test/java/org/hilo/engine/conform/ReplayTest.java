package org.hilo.engine.conform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.hilo.engine.conform.Replayed.PlaceTokens;
import org.hilo.engine.model.PetriNet;
import org.junit.jupiter.api.Test;

/** Token replay on the examples of van der Aalst, Process Mining, 2nd ed., section 8.2. */
class ReplayTest {

    @Test
    void aFittingJourneyLeavesNothing() {
        // figure 8.3
        assertThat(one(Nets.N1, "a c d e h")).isEqualTo(new TokenCount(7, 7, 0, 0, 0));
    }

    @Test
    void aCheckBeforeTheExaminationLacksOneTokenInN2() {
        // figure 8.4: p = c = 6, m = r = 1
        TokenCount count = one(Nets.N2, "a d c e h");
        assertThat(count).isEqualTo(new TokenCount(6, 6, 1, 1, 0));
        assertThat(count.fitness()).isCloseTo(0.8333, within(0.0001));
    }

    @Test
    void stepsThatN3DoesNotKnowAreCountedApart() {
        // figure 8.5: p = c = 5, m = r = 2, fitness 0.6; N3 has neither b nor g
        TokenCount count = one(Nets.N3, "a b d e g");
        assertThat(count).isEqualTo(new TokenCount(5, 5, 2, 2, 2));
        assertThat(count.fitness()).isCloseTo(0.6, within(0.0001));
    }

    @Test
    void allJourneysFitN1AndN4() {
        assertThat(Replay.of(Nets.N1).run(Nets.full()).fitting()).isEqualTo(1_391);
        assertThat(Replay.of(Nets.N4).run(Nets.full()).total().fitness()).isEqualTo(1.0);
    }

    @Test
    void theLogIsMissing443TokensInN2() {
        // figure 8.6
        Replayed replayed = Replay.of(Nets.N2).run(Nets.full());
        assertThat(replayed.total().missing()).isEqualTo(443);
        assertThat(replayed.total().remaining()).isEqualTo(443);
        assertThat(replayed.total().fitness()).isCloseTo(0.9504, within(0.00005));
        assertThat(replayed.fitting()).isEqualTo(948);
        assertThat(replayed.places()).containsExactly(new PlaceTokens("p2", 443, 443));
    }

    @Test
    void theLogIsMissingTokensAtFourPlacesOfN3() {
        // figure 8.7
        Replayed replayed = Replay.of(Nets.N3).run(Nets.full());
        assertThat(replayed.total().fitness()).isCloseTo(0.8797, within(0.00005));
        assertThat(replayed.places())
                .containsExactly(
                        new PlaceTokens("p1", 10, 430),
                        new PlaceTokens("p2", 146, 0),
                        new PlaceTokens("p3", 566, 0),
                        new PlaceTokens("p5", 0, 607),
                        new PlaceTokens("end", 461, 0));
    }

    @Test
    void silentTransitionsFireWhenAStepNeedsThem() {
        PetriNet net = Nets.net(
                "start > tau > x y", "x > a > x1", "x > tau > x1", "y > b > y1", "y > tau > y1", "x1 y1 > tau > end");
        // b alone: the fork, b, the way round a, the join: p = 1 + 2 + 1 + 1 + 1, c = 1 + 1 + 1 + 2 + 1
        assertThat(one(net, "b")).isEqualTo(new TokenCount(6, 6, 0, 0, 0));
        assertThat(one(net, "")).isEqualTo(new TokenCount(6, 6, 0, 0, 0));
    }

    @Test
    void aLoopIsGoneThroughAgainBySilentSteps() {
        PetriNet net = Nets.net("start > a > p", "p > tau > start", "p > b > end");
        assertThat(one(net, "a a a b").isFitting()).isTrue();
    }

    @Test
    void leftoversThatSilentTransitionsCanTakeAwayAreNotRemaining() {
        PetriNet net = Nets.net("start > a > x y", "x > tau > ", "y > b > end");
        assertThat(one(net, "a b")).isEqualTo(new TokenCount(4, 4, 0, 0, 0));
    }

    @Test
    void manyTokensOnOnePlaceAreCountedExactly() {
        PetriNet net = Nets.net("start > a > end", "p > b > q");
        String word = "a" + " b".repeat(300);
        assertThat(one(net, word)).isEqualTo(new TokenCount(302, 302, 300, 300, 0));
    }

    @Test
    void anEmptyLogHasNoJourneys() {
        Replayed replayed = Replay.of(Nets.N1).run(Nets.log());
        assertThat(replayed.total()).isEqualTo(TokenCount.NONE);
        assertThat(replayed.sequences()).isEqualTo(List.of());
    }

    private static TokenCount one(PetriNet net, String journey) {
        return Replay.of(net).run(Nets.log(journey)).sequences().getFirst();
    }
}
