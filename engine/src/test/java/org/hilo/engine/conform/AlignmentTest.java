package org.hilo.engine.conform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.hilo.engine.conform.Alignment.Optimal;
import org.hilo.engine.conform.Alignment.Reason;
import org.hilo.engine.conform.Alignment.Unsolved;
import org.hilo.engine.model.PetriNet;
import org.hilo.engine.model.PetriNet.Transition;
import org.hilo.engine.model.Sequences;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Optimal alignments with nets of the literature; costs that a paper does not give are derived beside them. */
class AlignmentTest {

    /** Van der Aalst, Process Mining, 2nd ed., figure 3.14: after a, b or c, with or without d beside it, or all three; then e. */
    private static final PetriNet INCLUSIVE = Nets.net(
            "start > a > a1",
            "a1 > tau > b1",
            "a1 > tau > b2",
            "a1 > tau > b1 b3",
            "a1 > tau > b2 b3",
            "a1 > tau > b1 b2 b3",
            "b1 > b > d1",
            "b2 > c > d2",
            "b3 > d > d3",
            "d1 > tau > f1",
            "d2 > tau > f1",
            "d1 d3 > tau > f1",
            "d2 d3 > tau > f1",
            "d1 d2 d3 > tau > f1",
            "f1 > e > end");

    @ParameterizedTest
    @CsvSource({
        "a b d e g, 0",
        "a d c e f d c e f b d e h, 0",
        "a c e f b e f d b e g, 2", // d is wanted in the first two rounds
        "a b c d e h, 1", // b or c is one too many
        "b d e f c d e h, 1", // a is wanted
        "a c d f b d e g, 1", // e is wanted before f
        "a c d e f e h, 2", // f e are too many, or b and d are wanted between
        "a g, 3", // b or c, d, e are wanted
        "a b c d e f d c b e f g h, 4", // twice one of b, c is too many; f and one of g, h
    })
    void costsOnN1(String journey, int cost) {
        assertThat(one(Nets.N1, journey).cost()).isEqualTo(cost);
    }

    @ParameterizedTest
    @CsvSource({
        "a b e, 0",
        "a d c e, 0",
        "a d b c e, 0",
        "a b e z, 1",
        "a c, 1",
        "a d e, 1", // d comes beside b or c only
        "a b b c e, 2", // b c without d is none of the ways: drop both, or one and add d
        "a e, 1",
        "d c b e, 1",
        "x y z, 6", // nothing fits: three steps, and a b e
    })
    void costsOnAnInclusiveChoice(String journey, int cost) {
        assertThat(one(INCLUSIVE, journey).cost()).isEqualTo(cost);
    }

    @Test
    void aTransitionWithoutPlacesMayHappenAtAnyTime() {
        // figure 7.3: d has neither input nor output
        PetriNet net = Nets.net("start > a > p1 p2 p5", "p1 > b > p3", "p2 > c > p4", " > d > ", "p3 p4 p5 > e > end");
        assertThat(one(net, "d a d b d c d e d").cost()).isZero();
        assertThat(one(net, "d a z d b d d e d").cost()).isEqualTo(2);
        assertThat(one(net, "d a e d d b c e").cost()).isEqualTo(1);
    }

    @Test
    void manyTokensOnOnePlace() {
        // figure 3.4 (c): five places of five tokens; without the five t1, all of them are wanted
        List<Transition> transitions = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            transitions.add(new Transition("t" + (i + 1), "t" + (i + 1), List.of(i), List.of(5)));
        }
        PetriNet net = new PetriNet(
                List.of("i1", "i2", "i3", "i4", "i5", "o"),
                transitions,
                Map.of(0, 5, 1, 5, 2, 5, 3, 5, 4, 5),
                Map.of(5, 25));
        Optimal optimal = one(net, " t5 t4 t3 t2".repeat(5));
        assertThat(optimal.cost()).isEqualTo(5);
        assertThat(optimal.moves()).hasSize(25);
        assertThat(optimal.worst()).isEqualTo(45);
    }

    @Test
    void fitnessOfSingleJourneysAgainstOneWay() {
        // d e twice: two steps too many, of 7 + 5 at worst; f d b e: four of 9 + 5
        assertThat(one(Nets.ONE_WAY, "a c d e d e h").fitness()).isCloseTo(1 - 2.0 / 12, within(1e-12));
        assertThat(one(Nets.ONE_WAY, "a c d e f d b e h").fitness()).isCloseTo(1 - 4.0 / 14, within(1e-12));
    }

    @Test
    void fitnessOfTheWholeLog() {
        // van der Aalst, Adriansyah, van Dongen, Replaying History on Process Models, 2012: 1, 0.8 and 1 for these
        // models
        assertThat(check(Nets.N1, Nets.full()).moveFitness()).isEqualTo(1.0);
        assertThat(check(Nets.ONE_WAY, Nets.full()).moveFitness()).isCloseTo(0.8, within(0.005));
        assertThat(check(Nets.N4, Nets.full()).moveFitness()).isEqualTo(1.0);
        assertThat(check(Nets.N1, Nets.full()).fittingShare()).isEqualTo(1.0);
    }

    @Test
    void movesNameStepsAndTransitions() {
        assertThat(one(Nets.ONE_WAY, "a x d e h").moves())
                .containsExactly(
                        new Move.Both(0, "a", "t0"),
                        new Move.ModelOnly("c", "t1"),
                        new Move.LogOnly(1),
                        new Move.Both(2, "d", "t2"),
                        new Move.Both(3, "e", "t3"),
                        new Move.Both(4, "h", "t4"));
    }

    @Test
    void aModelWithoutAnEndSolvesNothing() {
        PetriNet net = Nets.net("start > a > p q", "p > b > end");
        assertThat(only(net, "a b", Budget.usual())).isEqualTo(new Unsolved(0, Reason.NO_END));
    }

    @Test
    void aNetThatGrowsWithoutBoundIsToldAndDoesNotHang() {
        // every a adds a token that b must take away; the end wants none
        PetriNet net = Nets.net("start > a > start p", "start > c > end", "p > b > ");
        assertThat(one(net, "a a b b c").cost()).isZero();
        PetriNet silent = Nets.net("start > tau > start p", "start > c > end", "p > b > ");
        assertThat(only(silent, "b c", Budget.usual())).isEqualTo(new Unsolved(0, Reason.UNBOUNDED));
    }

    @Test
    void aBudgetThatIsTooSmallGivesABound() {
        String journey = "g a z h e b ".repeat(5);
        Unsolved unsolved = (Unsolved) only(Nets.N1, journey, Budget.usual().withMostStates(1));
        assertThat(unsolved.reason()).isEqualTo(Reason.BUDGET);
        // at least the five z, and something before the budget was used up
        assertThat(unsolved.atLeast()).isBetween(6, one(Nets.N1, journey).cost());
    }

    @Test
    void unsolvedJourneysAreCounted() {
        Conformity conformity =
                Conformance.of(Nets.N1).check(Nets.full(), Budget.usual().withStop(() -> true));
        assertThat(conformity.solved()).isZero();
        assertThat(conformity.unsolved()).isEqualTo(1_391);
        assertThat(conformity.moveFitness()).isNaN();
        assertThat(conformity.alignments())
                .allMatch(
                        alignment -> alignment instanceof Unsolved(var bound, var reason) && reason == Reason.STOPPED);
    }

    @Test
    void manyParallelBranchesAreSolvedWithoutLayingAllStatesOut() {
        // 30 tasks side by side, each of which may be left out or repeated: far more than a billion states
        List<String> lines = new ArrayList<>();
        StringBuilder in = new StringBuilder();
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < 30; i++) {
            lines.add("i" + i + " > t" + i + " > m" + i);
            lines.add("m" + i + " > u" + i + " > o" + i);
            in.append(" i").append(i);
            out.append(" o").append(i);
        }
        lines.addFirst("start > tau >" + in);
        lines.add(out + " > tau > end");
        PetriNet net = Nets.net(lines.toArray(String[]::new));
        StringBuilder journey = new StringBuilder();
        for (int i = 29; i >= 5; i--) {
            journey.append(i % 7 == 0 ? " u" + i + " t" + i : " t" + i + " u" + i);
        }
        // 5 branches are absent (10), 4 (28, 21, 14, 7) run the wrong way round (2 each)
        assertThat(one(net, journey.toString()).cost()).isEqualTo(18);
    }

    @Test
    void theAnswerDoesNotDependOnTheOrderOfSequences() {
        Sequences log = Nets.full();
        int[][] steps = new int[log.size()][];
        long[] counts = new long[log.size()];
        for (int i = 0; i < log.size(); i++) {
            steps[log.size() - 1 - i] = log.steps(i);
            counts[log.size() - 1 - i] = log.count(i);
        }
        List<Alignment> turned = check(Nets.ONE_WAY, new Sequences(log.activities(), steps, counts))
                .alignments()
                .reversed();
        assertThat(turned).isEqualTo(check(Nets.ONE_WAY, log).alignments());
    }

    private static Optimal one(PetriNet net, String journey) {
        return (Optimal) only(net, journey, Budget.usual());
    }

    private static Alignment only(PetriNet net, String journey, Budget budget) {
        return Conformance.of(net).check(Nets.log(journey), budget).alignments().getFirst();
    }

    private static Conformity check(PetriNet net, Sequences log) {
        return Conformance.of(net).check(log, Budget.usual());
    }
}
