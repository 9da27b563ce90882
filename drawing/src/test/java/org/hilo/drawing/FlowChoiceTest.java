package org.hilo.drawing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import org.hilo.engine.Edge;
import org.hilo.engine.FlowMap;
import org.hilo.engine.Node;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FlowChoiceTest {
    @ParameterizedTest
    @CsvSource({"0,0", "10,0", "50,30", "80,80", "100,0", "100,100"})
    void everyShownActivityIsReachedFromAStartAndReachesAnEnd(int activities, int paths) {
        for (long seed = 1; seed <= 20; seed++) {
            FlowChoice choice = FlowChoice.of(SampleMaps.random(25, seed), activities, paths);
            Set<String> all = new HashSet<>();
            choice.nodes().forEach(n -> all.add(n.activity()));
            assertThat(spread(choice, choice.starts(), true))
                    .as("from a start, seed %d", seed)
                    .isEqualTo(all);
            assertThat(spread(choice, choice.ends(), false))
                    .as("to an end, seed %d", seed)
                    .isEqualTo(all);
        }
    }

    @Test
    void allOfAHundredPercentIsAll() {
        FlowMap map = SampleMaps.random(12, 3);
        FlowChoice choice = FlowChoice.of(map, 100, 100);
        assertThat(choice.nodes()).hasSameSizeAs(map.nodes());
        assertThat(choice.edges()).hasSameSizeAs(map.edges());
        assertThat(choice.shareOfEvents()).isEqualTo(1);
        assertThat(choice.shareOfPassages()).isEqualTo(1);
    }

    @Test
    void moreDetailNeverTakesAnActivityAway() {
        FlowMap map = SampleMaps.random(30, 5);
        Set<String> before = Set.of();
        for (int detail = 0; detail <= 100; detail += 10) {
            Set<String> now = new HashSet<>();
            FlowChoice.of(map, detail, 50).nodes().stream().map(Node::activity).forEach(now::add);
            assertThat(now).containsAll(before);
            before = now;
        }
    }

    @Test
    void theSharesSayWhatIsCovered() {
        FlowChoice choice = FlowChoice.of(SampleMaps.random(30, 9), 60, 40);
        assertThat(choice.shareOfEvents()).isBetween(0.6, 1.0);
        assertThat(choice.shareOfPassages()).isBetween(0.05, 1.0);
    }

    private static Set<String> spread(FlowChoice choice, Set<String> from, boolean forwards) {
        Set<String> reached = new HashSet<>(from);
        boolean grown = true;
        while (grown) {
            grown = false;
            for (Edge edge : choice.edges()) {
                String near = forwards ? edge.from() : edge.to();
                grown |= reached.contains(near) && reached.add(forwards ? edge.to() : edge.from());
            }
        }
        return reached;
    }
}
