package org.hilo.engine.discover;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.hilo.engine.model.Sequences;
import org.junit.jupiter.api.Test;

class DirectlyFollowsTest {

    @Test
    void everyJourneyOfASequenceCounts() {
        DirectlyFollows follows = DirectlyFollows.of(Logs.of("abb 3, ab 2, -"));
        assertThat(follows.count(0, 1)).isEqualTo(5);
        assertThat(follows.count(1, 1)).isEqualTo(3);
        assertThat(follows.count(1, 0)).isZero();
        assertThat(follows.starts(0)).isEqualTo(5);
        assertThat(follows.ends(1)).isEqualTo(5);
        assertThat(follows.occurrences(1)).isEqualTo(8);
        assertThat(follows.successors(1)).containsExactly(1);
        assertThat(follows.pairs()).isEqualTo(2);
    }

    @Property(tries = 1_000, edgeCases = EdgeCasesMode.NONE)
    void fewActivitiesAreCountedAsOneByOne(@ForAll long seed) {
        agree(Logs.random(seed));
    }

    /** More activities than a table is made for. */
    @Property(tries = 100, edgeCases = EdgeCasesMode.NONE)
    void manyActivitiesAreCountedAsOneByOne(@ForAll long seed) {
        Random random = new Random(seed);
        int activities = 257 + random.nextInt(2_000);
        List<List<String>> journeys = new ArrayList<>();
        journeys.add(IntStream.range(0, activities).mapToObj(Integer::toString).toList());
        for (int journey = 0; journey < 20; journey++) {
            int most = 1 + random.nextInt(activities);
            journeys.add(random.ints(random.nextInt(60), 0, most)
                    .mapToObj(Integer::toString)
                    .toList());
        }
        agree(Sequences.of(journeys));
    }

    private static void agree(Sequences log) {
        TreeMap<String, Long> slow = new TreeMap<>();
        for (int s = 0; s < log.size(); s++) {
            String before = "start";
            for (int activity : log.steps(s)) {
                slow.merge(before + ">" + activity, log.count(s), Long::sum);
                before = String.valueOf(activity);
            }
            if (log.steps(s).length > 0) {
                slow.merge(before + ">end", log.count(s), Long::sum);
            }
        }
        DirectlyFollows follows = DirectlyFollows.of(log);
        TreeMap<String, Long> fast = new TreeMap<>();
        for (int activity = 0; activity < follows.size(); activity++) {
            fast.put("start>" + activity, follows.starts(activity));
            fast.put(activity + ">end", follows.ends(activity));
            for (int next : follows.successors(activity)) {
                fast.put(activity + ">" + next, follows.count(activity, next));
            }
        }
        fast.values().removeIf(count -> count == 0);
        assertThat(fast).isEqualTo(slow);
    }
}
