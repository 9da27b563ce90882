package org.hilo.engine.conform;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import java.util.SplittableRandom;
import java.util.function.Function;
import org.hilo.engine.conform.Alignment.Reason;
import org.hilo.engine.model.PetriNet;
import org.junit.jupiter.api.Test;

/** Both searches find the cost that looking through everything finds, on random nets and words. */
class AlignmentAgreementTest {
    private static final long MOST_STATES = 20_000;

    /** A net, the searches over it, and how it came about. */
    private record Case(String seed, PetriNet net, Net reduced, List<String> word) {}

    @Test
    void layersAgreeWithLookingThroughEverythingOnBlocks() {
        int compared = compare(2_000, 11, random -> RandomNets.blocks(random, 3), this::layered);
        assertThat(compared).isGreaterThan(1_500);
    }

    @Test
    void theSearchAgreesWithLookingThroughEverythingOnBlocks() {
        int compared = compare(2_000, 12, random -> RandomNets.blocks(random, 3), this::heuristic);
        assertThat(compared).isGreaterThan(1_500);
    }

    @Test
    void layersAgreeWithLookingThroughEverythingOnWildNets() {
        int compared = compare(1_500, 13, RandomNets::wild, this::layered);
        assertThat(compared).isGreaterThan(600);
    }

    @Test
    void theSearchAgreesWithLookingThroughEverythingOnWildNets() {
        int compared = compare(1_500, 14, RandomNets::wild, this::heuristic);
        assertThat(compared).isGreaterThan(600);
    }

    /** Says how many cases were solved and compared. */
    private static int compare(
            int cases, long seed, Function<SplittableRandom, PetriNet> nets, Function<Case, WordResult> search) {
        int compared = 0;
        for (int i = 0; i < cases; i++) {
            SplittableRandom random = new SplittableRandom(seed * 1_000_000 + i);
            PetriNet net = nets.apply(random);
            List<String> word = RandomNets.word(random, 7);
            Case one = new Case(
                    "seed " + (seed * 1_000_000 + i),
                    net,
                    new Net(SilentReduction.of(net).net()),
                    word);
            OptionalInt expected = SlowAlignment.cost(net, word);
            WordResult found = search.apply(one);
            if (expected.isEmpty() || found.reason() == Reason.UNBOUNDED || found.reason() == Reason.BUDGET) {
                continue;
            }
            compared++;
            if (expected.getAsInt() < 0) {
                assertThat(found.reason()).as(one.toString()).isEqualTo(Reason.NO_END);
            } else {
                assertThat(found.reason()).as(one.toString()).isNull();
                assertThat(total(one, found)).as(one.toString()).isEqualTo(expected.getAsInt());
                movesLeadFromBeginningToEnd(one, found);
            }
        }
        return compared;
    }

    /** The moves are the word, the model can make them, and they cost what they are said to cost. */
    private static void movesLeadFromBeginningToEnd(Case one, WordResult found) {
        Net net = one.reduced();
        int[] word = known(net, one.word());
        int step = 0;
        int cost = 0;
        List<String> run = new ArrayList<>();
        for (int move : found.moves()) {
            boolean log = move == WordResult.LOG;
            boolean model = !log && WordResult.isModel(move);
            cost += log || model ? 1 : 0;
            if (!log) {
                run.add(net.activities.get(net.label[WordResult.transition(move)]));
            }
            if (!log && !model) {
                assertThat(net.label[WordResult.transition(move)])
                        .as(one.toString())
                        .isEqualTo(word[step]);
            }
            step += model ? 0 : 1;
        }
        assertThat(step).as(one.toString()).isEqualTo(word.length);
        assertThat(cost).as(one.toString()).isEqualTo(found.cost());
        assertThat(SlowAlignment.cost(one.net(), run).orElse(0))
                .as(one.toString())
                .isZero();
    }

    private static int total(Case one, WordResult found) {
        return found.cost() + one.word().size() - known(one.reduced(), one.word()).length;
    }

    private static int[] known(Net net, List<String> word) {
        return word.stream()
                .mapToInt(net.activities::indexOf)
                .filter(label -> label >= 0)
                .toArray();
    }

    private WordResult layered(Case one) {
        return Automaton.of(new StateSpace(one.reduced()), 2_000, () -> false)
                .map(automaton -> automaton.initial() == Automaton.NONE
                        ? WordResult.unsolved(0, Reason.NO_END)
                        : layered(one, automaton))
                .orElse(WordResult.unsolved(0, Reason.BUDGET));
    }

    /** Aligns a part of the word first, so that layers are shared. */
    private static WordResult layered(Case one, Automaton automaton) {
        LayeredSearch search = new LayeredSearch(automaton, one.reduced().label);
        int[] word = known(one.reduced(), one.word());
        search.align(Arrays.copyOf(word, word.length / 2), MOST_STATES, () -> false);
        return search.align(word, MOST_STATES, () -> false);
    }

    private WordResult heuristic(Case one) {
        HeuristicSearch search = new HeuristicSearch(one.reduced());
        int[] word = known(one.reduced(), one.word());
        search.align(Arrays.copyOf(word, word.length / 2), MOST_STATES, () -> false);
        return search.align(word, MOST_STATES, () -> false);
    }
}
