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
import org.hilo.engine.Lens;
import org.hilo.engine.Question;
import org.hilo.engine.Reference;
import org.hilo.engine.ScoreSplit;
import org.hilo.statistics.Summary;
import org.junit.jupiter.api.Test;

class DriversTest {
    @Test
    void theRankingSaysOfEachConditionWhatTheEngineSays() {
        for (long seed = 1; seed <= 5; seed++) {
            EventLog log = log(seed, 300, 0);
            Drivers.Ranking ranking = Drivers.rank(log, Filter.all());
            assertThat(ranking.contrasts()).as("seed %d", seed).hasSizeGreaterThan(5);
            for (Contrast contrast : ranking.contrasts()) {
                ScoreSplit split = log.ask(Question.scoreSplit(contrast.condition()), Filter.all());
                assertThat(contrast.journeysWith()).isEqualTo(split.with().journeys());
                assertThat(contrast.with().n()).isEqualTo(split.with().scores());
                assertThat(contrast.with().mean()).isCloseTo(split.with().mean(), offset(1e-9));
                assertThat(contrast.with().variance()).isCloseTo(split.with().variance(), offset(1e-9));
                assertThat(contrast.without().n()).isEqualTo(split.without().scores());
                assertThat(contrast.without().mean()).isCloseTo(split.without().mean(), offset(1e-9));
                assertThat(contrast.without().variance())
                        .isCloseTo(split.without().variance(), offset(1e-9));
            }
        }
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
        Contrast small = Contrast.of(Filter.all(), 4, 100, new Summary(4, 2, 1), new Summary(100, 4, 1));
        assertThat(small.isHidden()).isTrue();
        assertThat(small.meanWithout()).isNull();
        assertThat(small.difference()).isNull();
    }

    @Test
    void fewScoresProveNothing() {
        Contrast few = Contrast.of(Filter.all(), 20, 900, new Summary(20, 1, 0.1), new Summary(900, 4, 0.1));
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
