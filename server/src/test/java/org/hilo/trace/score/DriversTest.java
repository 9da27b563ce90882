package org.hilo.trace.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.hilo.engine.Event;
import org.hilo.engine.EventLog;
import org.hilo.engine.EventTable;
import org.hilo.engine.Filter;
import org.hilo.engine.Group;
import org.hilo.engine.Lens;
import org.hilo.engine.Question;
import org.hilo.engine.Reference;
import org.hilo.engine.ScoreSplit;
import org.hilo.statistics.Summary;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class DriversTest {
    @Test
    void theRankingSaysOfEachConditionWhatTheEngineSays() {
        for (long seed = 1; seed <= 5; seed++) {
            EventLog log = log(seed, 300, 0);
            Drivers.Ranking ranking = Drivers.rank(log, Filter.all());
            assertThat(ranking.contrasts()).as("seed %d", seed).hasSizeGreaterThan(5);
            for (Contrast contrast : ranking.contrasts()) {
                ScoreSplit split = log.ask(Question.answerSplit(contrast.condition()), Filter.all());
                same(contrast.with(), split.with());
                same(contrast.without(), split.without());
            }
        }
    }

    private static void same(Summary summary, Group group) {
        assertThat(summary.n()).isEqualTo(group.scores());
        assertThat(summary.mean()).isCloseTo(group.mean(), offset(1e-9));
        assertThat(summary.variance()).isCloseTo(group.variance(), offset(1e-9));
    }

    @Test
    void whatHappensAfterTheAnswerIsNoDriver() {
        EventTable table = new EventTable();
        for (int j = 0; j < 80; j++) {
            boolean angry = j % 2 == 0;
            table.add(event(j, 0, "buy", null));
            table.add(event(j, 1, "survey", angry ? 1.0 + j % 3 : 8.0 + j % 3));
            table.add(event(j, 2, angry ? "call back" : "file", null));
        }
        List<Contrast> contrasts =
                Drivers.rank(table.journeys(Lens.of("order")), Filter.all()).contrasts();
        // everybody buys before the answer, so nothing is left to compare
        assertThat(contrasts).isEmpty();
    }

    @Test
    void aJourneyCountsOnceWithItsLastScore() {
        EventTable table = new EventTable();
        for (int j = 0; j < 60; j++) {
            boolean late = j % 2 == 0;
            table.add(event(j, 0, late ? "late" : "on time", null));
            for (int i = 1; i <= 5; i++) {
                table.add(event(j, i, "answer", 9.0));
            }
            table.add(event(j, 6, "answer", late ? 2.0 + j % 4 : 6.0 + j % 4));
        }
        Contrast first = Drivers.rank(table.journeys(Lens.of("order")), Filter.all()).contrasts().stream()
                .filter(c -> c.condition().equals(new Filter.Passed(List.of("late"))))
                .findFirst()
                .orElseThrow();
        assertThat(first.with().n()).isEqualTo(30);
        assertThat(first.without().n()).isEqualTo(30);
        assertThat(first.with().mean()).isCloseTo(3, offset(1e-9));
        assertThat(first.without().mean()).isCloseTo(8, offset(1e-9));
    }

    private static Event event(int journey, int second, String activity, @Nullable Double score) {
        return new Event(
                journey * 10L + second,
                Instant.ofEpochSecond(journey * 1000L + second),
                activity,
                null,
                null,
                List.of(new Reference("order", "o" + journey)),
                Map.of(),
                score);
    }

    @Test
    void whatMakesTheScoreWorseComesFirst() {
        Drivers.Ranking ranking = Drivers.rank(log(7, 600, -3), Filter.all());
        Contrast first = ranking.contrasts().getFirst();
        assertThat(first.isProven()).isTrue();
        assertThat(first.condition().toString()).contains("\"b\"");
    }

    @Test
    void chanceAloneIsSeldomCalledADifference() {
        long proven = 0;
        for (long seed = 1; seed <= 40; seed++) {
            proven += Drivers.rank(log(seed, 300, 0), Filter.all()).contrasts().stream()
                    .filter(Contrast::isProven)
                    .count();
        }
        // 40 rankings of some 20 conditions each; without the adjustment about 40 would stand out
        assertThat(proven).isLessThan(15);
    }

    @Test
    void aGroupOfFourIsHiddenAndHidesTheOther() {
        Contrast small = Contrast.of(Filter.all(), new Summary(4, 2, 1), new Summary(100, 4, 1));
        assertThat(small.isHidden()).isTrue();
        assertThat(small.meanWithout()).isNull();
        assertThat(small.difference()).isNull();
    }

    @Test
    void fewScoresProveNothing() {
        Contrast few = Contrast.of(Filter.all(), new Summary(20, 1, 0.1), new Summary(900, 4, 0.1));
        assertThat(few.difference()).isNotNull();
        assertThat(few.isFew()).isTrue();
        assertThat(few.isProven()).isFalse();
    }

    /** Journeys a, some of b and c in any order, and a score; b changes it by so much. */
    private static EventLog log(long seed, int journeys, double effectOfB) {
        Random random = new Random(seed);
        List<Event> events = new ArrayList<>();
        for (int j = 0; j < journeys; j++) {
            List<String> activities = new ArrayList<>(List.of("a"));
            for (int i = random.nextInt(4); i > 0; i--) {
                activities.add(random.nextBoolean() ? "b" : random.nextBoolean() ? "c" : "d");
            }
            double score = 6 + random.nextGaussian() + (activities.contains("b") ? effectOfB : 0);
            for (int i = 0; i < activities.size(); i++) {
                boolean scored = i == activities.size() - 1 && random.nextInt(3) > 0;
                events.add(new Event(
                        events.size() + 1,
                        Instant.ofEpochSecond(j * 1000L + i),
                        activities.get(i),
                        null,
                        null,
                        List.of(new Reference("order", "o" + j)),
                        Map.of(),
                        scored ? score : null));
            }
        }
        EventTable table = new EventTable();
        table.addAll(events);
        return table.journeys(Lens.of("order"));
    }
}
