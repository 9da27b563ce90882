package org.hilo.trace.handoff;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.hilo.engine.FlowMap;
import org.hilo.engine.Node;
import org.hilo.statistics.network.Silos;
import org.hilo.trace.handoff.AreaSilos.Verdict;
import org.junit.jupiter.api.Test;

class AreaSilosTest {
    private static final List<String> AREAS = List.of("A", "B", "C");

    @Test
    void areasThatFollowOnlyThemselvesWorkInward() {
        AreaSilos silos = AreaSilos.of(rings(true), 90, journeys(50, 40, 30));
        assertThat(AreaSilos.verdict(requireNonNull(silos.test()))).isEqualTo(Verdict.INWARD);
        assertThat(silos.areas().stream().map(AreaSilos.OfArea::journeys)).containsExactly(50L, 40L, 30L);
    }

    @Test
    void areasThatFollowOnlyOthersWorkOutward() {
        AreaSilos silos = AreaSilos.of(rings(false), 90, journeys(50, 40, 30));
        assertThat(AreaSilos.verdict(requireNonNull(silos.test()))).isEqualTo(Verdict.OUTWARD);
    }

    @Test
    void fewActivitiesCannotBeToldFromChance() {
        Silos silos = Silos.of(Map.of("a", "A", "b", "A", "c", "B"), List.of(new Silos.Link("a", "b", 1)), List.of());
        assertThat(AreaSilos.verdict(requireNonNull(silos.test()))).isEqualTo(Verdict.OPEN);
    }

    /** With one area hidden alone its ties could be had by taking the others from the whole. */
    @Test
    void anAreaOfFourJourneysIsHiddenAndNeverAlone() {
        AreaSilos silos = AreaSilos.of(rings(true), 90, journeys(50, 40, 4));
        assertThat(silos.areas().stream().filter(area -> area.figures() != null).map(AreaSilos.OfArea::name))
                .containsExactly("A");
    }

    @Test
    void ofFourJourneysNothingIsTold() {
        AreaSilos silos = AreaSilos.of(rings(true), 4, journeys(4, 4, 4));
        assertThat(silos.isHidden()).isTrue();
        assertThat(silos.test()).isNull();
        assertThat(silos.areas()).isEmpty();
    }

    /** Eighteen activities in a ring, where the next one is of the same area wherever possible, or never. */
    private static Silos rings(boolean isInward) {
        Map<String, String> areaOf = new TreeMap<>();
        List<Silos.Link> follows = new ArrayList<>();
        for (int i = 0; i < 18; i++) {
            areaOf.put("n" + i, AREAS.get(isInward ? i / 6 : i % 3));
            follows.add(new Silos.Link("n" + i, "n" + (i + 1) % 18, 1));
        }
        return Silos.of(areaOf, follows, List.of(new Silos.Link("A", "B", 9), new Silos.Link("B", "C", 9)));
    }

    private static FlowMap journeys(long... each) {
        return new FlowMap(
                90,
                500,
                IntStream.range(0, each.length)
                        .mapToObj(i -> new Node(AREAS.get(i), AREAS.get(i), 100, each[i], 0, 0, 0))
                        .toList(),
                List.of());
    }
}
