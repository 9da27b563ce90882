package org.hilo.engine.conform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.hilo.engine.model.PetriNet;
import org.hilo.engine.model.PetriNet.Transition;
import org.hilo.engine.model.Sequences;
import org.junit.jupiter.api.Test;

/** Escaping edges on the examples of Munoz-Gama, Carmona, A Fresh Look at Precision in Process Conformance, BPM 2010. */
class PrecisionTest {

    @Test
    void theRunningExampleOfThePaper() {
        EscapingEdges edges = Precision.of(runningExample())
                .run(Nets.log("a b d e a", "a c d g h f a", "a c g d h f a", "a c g h d f a"));
        assertThat(edges.followed()).isEqualTo(4);
        assertThat(edges.precision()).isCloseTo(0.81, within(0.005));
    }

    /** Figure 1 of the paper: after c, d runs beside g and h, and g may be repeated in place of h. */
    private static PetriNet runningExample() {
        return Nets.net(
                "start > a > p1",
                "p1 > b > p2 p4",
                "p1 > c > p2 p3",
                "p2 > d > p5",
                "p3 > g > p3",
                "p3 > h > p6",
                "p4 p5 > e > p7",
                "p5 p6 > f > p7",
                "p7 > a > end");
    }

    @Test
    void aSilentWayRoundThatIsTakenIsPrecise() {
        // figure 4a: g may be left out, and is
        PetriNet net = Nets.net(
                "start > a > p1",
                "p1 > b > p2",
                "p1 > c > p3",
                "p3 > tau > p4",
                "p3 > g > p4",
                "p4 > h > p5",
                "p2 > e > p6",
                "p5 > f > p6",
                "p6 > a > end");
        assertThat(Precision.of(net)
                        .run(Nets.log("a b e a", "a c h f a", "a c g h f a"))
                        .precision())
                .isEqualTo(1.0);
    }

    @Test
    void twoTransitionsOfOneNameAreOneActivity() {
        // figure 4b: h directly, or after g
        PetriNet net = Nets.net(
                "start > a > p1",
                "p1 > b > p2",
                "p1 > c > p3",
                "p3 > h > p5",
                "p3 > g > p4",
                "p4 > h > p5",
                "p2 > e > p6",
                "p5 > f > p6",
                "p6 > a > end");
        assertThat(Precision.of(net)
                        .run(Nets.log("a b e a", "a c h f a", "a c g h f a"))
                        .precision())
                .isEqualTo(1.0);
    }

    @Test
    void whatNoJourneyDoesEscapes() {
        // by hand, each journey once: in front of a 1 way; after a 3 ways (b, c, d), 2 of them taken by 2 journeys;
        // after "a b" and
        // "a c" nothing; so allowed 2 x 1 + 2 x 3, escaping 2 x 1
        PetriNet net = Nets.net("start > a > p", "p > b > end", "p > c > end", "p > d > end");
        assertThat(Precision.of(net).run(Nets.log("a b", "a c"))).isEqualTo(new EscapingEdges(0.75, 8, 2, 2, 2, true));
    }

    @Test
    void journeysAreFollowedToTheirFirstDeviation() {
        PetriNet net = Nets.net("start > a > p", "p > b > end");
        assertThat(Precision.of(net).run(Nets.log("a b", "a x b")).followed()).isEqualTo(1);
    }

    @Test
    void precisionAgreesWithLookingAtEveryBeginning() {
        int counted = 0;
        for (int seed = 0; seed < 1_000; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            PetriNet net = RandomNets.blocks(random, 2);
            List<List<String>> journeys = IntStream.range(0, 20)
                    .mapToObj(i -> RandomNets.word(random, 5))
                    .toList();
            EscapingEdges edges = Precision.of(net).run(Sequences.of(journeys));
            long allowed = 0;
            long escaping = 0;
            for (List<String> journey : journeys) {
                for (int length = 0; length <= journey.size(); length++) {
                    List<String> beginning = journey.subList(0, length);
                    Set<String> can = next(net, beginning);
                    if (!isAllowed(net, beginning)) {
                        break;
                    }
                    allowed += can.size();
                    can.removeIf(activity -> journeys.stream()
                            .anyMatch(other -> other.size() > beginning.size()
                                    && other.subList(0, beginning.size()).equals(beginning)
                                    && other.get(beginning.size()).equals(activity)));
                    escaping += can.size();
                }
            }
            counted += allowed > 0 ? 1 : 0;
            assertThat(List.of(edges.allowed(), edges.escaping()))
                    .as("seed %d: %s", seed, net)
                    .containsExactly(allowed, escaping);
        }
        assertThat(counted).isGreaterThan(900);
    }

    private static boolean isAllowed(PetriNet net, List<String> beginning) {
        return !after(net, beginning).isEmpty();
    }

    private static Set<String> next(PetriNet net, List<String> beginning) {
        Set<String> activities = new HashSet<>();
        for (List<Integer> marking : after(net, beginning)) {
            for (Transition t : net.transitions()) {
                if (t.activity() != null && SlowAlignment.fire(marking, t) != null) {
                    activities.add(t.activity());
                }
            }
        }
        return activities;
    }

    /** All markings after the beginning, silent steps included. */
    private static Set<List<Integer>> after(PetriNet net, List<String> beginning) {
        Set<List<Integer>> now = silent(net, Set.of(SlowAlignment.marking(net, net.initial())));
        for (String activity : beginning) {
            Set<List<Integer>> next = new HashSet<>();
            for (List<Integer> marking : now) {
                for (Transition t : net.transitions()) {
                    List<Integer> fired = activity.equals(t.activity()) ? SlowAlignment.fire(marking, t) : null;
                    if (fired != null) {
                        next.add(fired);
                    }
                }
            }
            now = silent(net, next);
        }
        return now;
    }

    private static Set<List<Integer>> silent(PetriNet net, Set<List<Integer>> from) {
        Set<List<Integer>> all = new HashSet<>(from);
        boolean grows = true;
        while (grows) {
            Set<List<Integer>> more = new HashSet<>();
            for (List<Integer> marking : all) {
                for (Transition t : net.transitions()) {
                    List<Integer> fired = t.activity() == null ? SlowAlignment.fire(marking, t) : null;
                    if (fired != null) {
                        more.add(fired);
                    }
                }
            }
            grows = all.addAll(more);
        }
        return all;
    }
}
