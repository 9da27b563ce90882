package org.hilo.statistics.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class ModularityTest {
    @Test
    void agreesWithTheKarateClub() {
        assertThat(Modularity.of(Known.karateClub(), Known.karateSplit(), Weighing.COUNTED))
                .isCloseTo(.358235, within(5e-7));
    }

    /** Two pairs, no tie between: 2 · (1/2 − (2/4)²). */
    @Test
    void twoPairsApartAreHalf() {
        Network pairs = Network.undirected(4, List.of(new Tie(0, 1), new Tie(2, 3)));
        assertThat(Modularity.of(pairs, Grouping.of(0, 0, 1, 1), Weighing.COUNTED))
                .isCloseTo(.5, within(1e-12));
    }

    /** Every tie both ways is the same network without direction. */
    @Test
    void bothWaysAreAsWithoutDirection() {
        List<Tie> once = List.of(new Tie(0, 1, 2), new Tie(1, 2, 3), new Tie(2, 3, 1), new Tie(0, 3, 4));
        List<Tie> both = once.stream()
                .flatMap(tie -> List.of(tie, new Tie(tie.to(), tie.from(), tie.weight())).stream())
                .toList();
        Grouping halves = Grouping.of(0, 0, 1, 1);
        assertThat(Modularity.of(Network.directed(4, both), halves, Weighing.WEIGHTED))
                .isCloseTo(Modularity.of(Network.undirected(4, once), halves, Weighing.WEIGHTED), within(1e-12));
    }

    @Test
    void withoutTiesThereIsNone() {
        assertThat(Modularity.of(Network.undirected(1, List.of()), Grouping.of(0), Weighing.COUNTED))
                .isNull();
    }
}
