package org.hilo.engine.discover;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.hilo.engine.discover.Cut.Block;
import org.hilo.engine.model.Sequences;
import org.junit.jupiter.api.Test;

/** Activities a, b, c have the numbers 0, 1, 2, because the first journey shows them in this order. */
class SplittingTest {

    @Test
    void aChoiceGoesToThePartThatHasMostOfTheTrace() {
        assertThat(split("abc 2, cca, bca", Block.CHOICE, 0, 0, 1)).containsExactly("ab 2, ba", "cc");
        assertThat(split("abc, ac", Block.CHOICE, 0, 1, 2))
                .as("a part without a trace is none")
                .containsExactly("a 2");
    }

    @Test
    void ofASequenceTheFewestThatAreOutOfOrderAreLeftOut() {
        assertThat(split("abc 2, cab, ba", Block.SEQUENCE, 0, 1, 2)).containsExactly("a 4", "b 3, - 1", "c 2, - 2");
    }

    @Test
    void parallelPartsGetWhatIsTheirs() {
        assertThat(split("abc 2, cab, c", Block.PARALLEL, 0, 0, 1)).containsExactly("ab 3, - 1", "c 4");
    }

    @Test
    void whereALoopHasNoBodyThereIsAnEmptyOne() {
        assertThat(split("abca", Block.LOOP, 0, 1, 2)).containsExactly("a 2, - 1", "b", "c");
        assertThat(split("abc, b", Block.LOOP, 0, 1, 2)).containsExactly("a, - 4", "b 2", "c");
    }

    @Property(tries = 3_000, edgeCases = EdgeCasesMode.NONE)
    void theLongestRiseNeverFallsAndNoneIsLonger(@ForAll long seed) {
        Random random = new Random(seed);
        int[] numbers =
                random.ints(random.nextInt(11), 0, 1 + random.nextInt(6)).toArray();
        boolean[] members = new boolean[numbers.length];
        LongestRise.mark(numbers, members);
        int length = 0;
        int last = -1;
        for (int i = 0; i < numbers.length; i++) {
            if (members[i]) {
                assertThat(numbers[i]).isGreaterThanOrEqualTo(last);
                last = numbers[i];
                length++;
            }
        }
        assertThat(length).isEqualTo(longest(numbers, 0, -1));
    }

    private static int longest(int[] numbers, int at, int last) {
        if (at == numbers.length) {
            return 0;
        }
        int without = longest(numbers, at + 1, last);
        return numbers[at] < last ? without : Math.max(without, 1 + longest(numbers, at + 1, numbers[at]));
    }

    private static List<String> split(String text, Block block, int... parts) {
        Sequences log = Logs.of(text);
        int count = Arrays.stream(parts).max().orElseThrow() + 1;
        List<String> shown = new ArrayList<>();
        for (Traces part : Splitting.split(Traces.of(log), new Cut(block, parts, count))) {
            List<String> traces = new ArrayList<>();
            for (int t = 0; t < part.size(); t++) {
                StringBuilder word = new StringBuilder();
                for (int p = part.offsets[t]; p < part.offsets[t + 1]; p++) {
                    word.append(log.activities().get(part.names[part.steps[p]]));
                }
                traces.add(part.weights[t] == 1 ? word.toString() : word + " " + part.weights[t]);
            }
            if (part.empty > 0) {
                traces.add("- " + part.empty);
            }
            shown.add(String.join(", ", traces));
        }
        return shown;
    }
}
