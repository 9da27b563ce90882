package org.hilo.engine.discover;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.hilo.engine.model.Sequences;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CausalPairsTest {

    /**
     * Van der Aalst, Process Mining, p. 224: of a, b, d, e, h with b and d parallel five hand-overs are causal, a to b,
     * a to d, b to e, d to e, e to h, while b directly before d is none.
     */
    @Test
    void parallelWorkNeitherBreaksNorInventsAHandOver() {
        assertThat(pairs("abdeh, adbeh", "abdeh")).containsExactly("a0b1", "a0d2", "d2e3", "b1e3", "e3h4");
        assertThat(pairs("abdeh, adbeh", "adbeh")).containsExactly("a0d1", "a0b2", "b2e3", "d1e3", "e3h4");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // what is skipped elsewhere: a goes to c only where b was left out
                "abc, ac | abc | a0b1 b1c2",
                "abc, ac | ac | a0c1",
                // each pass of a loop follows from the one before
                "abcd, abcabcd | abcabcd | a0b1 b1c2 c2a3 a3b4 b4c5 c5d6",
                // parallel work in a loop
                "abdeh, adbeh, abdefdbeh, abdefbdeh | abdefdbeh"
                        + " | a0b1 a0d2 d2e3 b1e3 e3f4 f4d5 f4b6 b6e7 d5e7 e7h8",
                // a loop of one, also with parallel work between
                "abbc | abbc | a0b1 b1b2 b2c3",
                "abbcd, abcbd, acbbd | abcbd | a0b1 a0c2 b1b3 b3d4 c2d4",
                // a loop of two
                "abac, ababac, ac | abac | a0b1 b1a2 a2c3",
                // choice: only what happened causes
                "acd, bcd, ace, bce | bcd | b0c1 c1d2",
                // a and b are in any order only: neither causes the other, and c follows from both
                "abc, bac | abc | b1c2 a0c2",
                // c again, without a new cause: it has been answered
                "abc, abcdc, dabc | abcdc | a0b1 b1c2",
                // one step, none
                "ab | a |",
                "ab | - |"
            })
    void eachStepFollowsFromItsNearestCauses(String log, String journey, String pairs) {
        assertThat(pairs(log, journey)).containsExactly(pairs == null ? new String[0] : pairs.split(" "));
    }

    @Test
    void stepsWithoutCauseAreCountedButTheFirst() {
        Sequences log = Logs.of("abc, bac, abcdc, dabc");
        CausalPairs pairs = new CausalPairs(Causality.strict(log));
        pairs.find(log.steps(0));
        assertThat(pairs.withoutCause()).as("b beside a").isEqualTo(1);
        pairs.find(log.steps(2));
        assertThat(pairs.withoutCause())
                .as("b beside a, d beside c, and c again")
                .isEqualTo(3);
    }

    @Property(tries = 4_000, edgeCases = EdgeCasesMode.NONE)
    void thePairsAreThoseOfTheDefinition(@ForAll long seed) {
        Random random = new Random(seed);
        Sequences log = random.nextBoolean() ? Logs.random(seed) : Logs.randomOf(RandomTrees.any(random, 3), 10, seed);
        Causality causality = random.nextBoolean() ? Causality.strict(log) : Causality.tolerant(log, 0.6);
        CausalPairs pairs = new CausalPairs(causality);
        for (int s = 0; s < log.size(); s++) {
            int[] steps = log.steps(s);
            Set<String> slow = slow(causality, steps);
            assertThat(found(pairs, log, steps))
                    .as("journey %s", Logs.word(log, s))
                    .containsExactlyInAnyOrderElementsOf(
                            slow.stream().map(pair -> named(log, steps, pair)).toList());
            long caused =
                    slow.stream().map(pair -> pair.split(",")[1]).distinct().count();
            assertThat(pairs.withoutCause()).isEqualTo(Math.max(0, steps.length - 1 - caused));
        }
    }

    /** More than 64 different activities in a journey, and longer ones after shorter ones. */
    @Property(tries = 30, edgeCases = EdgeCasesMode.NONE)
    void longJourneysToo(@ForAll long seed) {
        Random random = new Random(seed);
        List<List<String>> journeys = new ArrayList<>();
        for (int journey = 0; journey < 6; journey++) {
            journeys.add(random.ints(random.nextInt(250), 0, 150)
                    .mapToObj(Integer::toString)
                    .toList());
        }
        Sequences log = Sequences.of(journeys);
        Causality causality = Causality.strict(log);
        CausalPairs pairs = new CausalPairs(causality);
        for (int s = 0; s < log.size(); s++) {
            Set<String> fast = new HashSet<>();
            for (int pair = 0; pair < pairs.find(log.steps(s)); pair++) {
                fast.add(pairs.from(pair) + "," + pairs.to(pair));
            }
            assertThat(fast).isEqualTo(slow(causality, log.steps(s)));
        }
    }

    private static List<String> pairs(String text, String journey) {
        Sequences log = Logs.of(text);
        int[] steps = Logs.letters(journey).stream()
                .mapToInt(log.activities()::indexOf)
                .toArray();
        return found(new CausalPairs(Causality.strict(log)), log, steps);
    }

    private static List<String> found(CausalPairs pairs, Sequences log, int[] steps) {
        int count = pairs.find(steps);
        List<String> found = new ArrayList<>();
        for (int pair = 0; pair < count; pair++) {
            found.add(named(log, steps, pairs.from(pair) + "," + pairs.to(pair)));
        }
        return found;
    }

    private static String named(Sequences log, int[] steps, String pair) {
        int from = Integer.parseInt(pair.split(",")[0]);
        int to = Integer.parseInt(pair.split(",")[1]);
        return log.activities().get(steps[from]) + from + log.activities().get(steps[to]) + to;
    }

    /** The three conditions, word by word. */
    private static Set<String> slow(Causality causality, int[] steps) {
        Set<String> pairs = new HashSet<>();
        List<Set<Integer>> behind = new ArrayList<>();
        for (int j = 0; j < steps.length; j++) {
            Set<Integer> causes = new HashSet<>();
            for (int i = j - 1; i >= 0; i--) {
                boolean nearest = true;
                for (int k = i + 1; k < j; k++) {
                    nearest &= steps[k] != steps[i] && steps[k] != steps[j];
                }
                if (nearest && causality.causes(steps[i], steps[j]) && !causes.contains(i)) {
                    pairs.add(i + "," + j);
                    causes.add(i);
                    causes.addAll(behind.get(i));
                }
            }
            behind.add(causes);
        }
        return pairs;
    }
}
