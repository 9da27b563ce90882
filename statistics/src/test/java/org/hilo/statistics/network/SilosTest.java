package org.hilo.statistics.network;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.hilo.statistics.network.Silos.Link;
import org.hilo.statistics.network.Silos.OfGroup;
import org.junit.jupiter.api.Test;

class SilosTest {
    private static final Map<String, String> AREA_OF =
            Map.of("See", "Shop", "Ask", "Shop", "Pay", "Shop", "Pack", "Store", "Send", "Store");
    private static final List<Link> FOLLOWS = List.of(
            new Link("See", "Ask", 9),
            new Link("Ask", "Pay", 7),
            new Link("Pay", "Pack", 6),
            new Link("Pack", "Send", 5),
            new Link("Send", "Answer", 4));
    private static final List<Link> PASSING =
            List.of(new Link("Shop", "Store", 6), new Link("Store", "Help", 4), new Link("Help", "Desk", 1));

    private static final Silos SILOS = Silos.of(AREA_OF, FOLLOWS, PASSING);

    /** Three of four ties stay within; of ten pairs of activities six lie between the two areas. */
    @Test
    void tiesAreTakenBetweenActivitiesThatHaveAnArea() {
        assertThat(SILOS.nodes()).isEqualTo(5);
        assertThat(SILOS.ties()).isEqualTo(4);
        EiTest test = requireNonNull(SILOS.test());
        assertThat(test.observed().value()).isEqualTo(-.5);
        assertThat(test.expected()).isCloseTo(.2, within(1e-12));
        assertThat(SILOS.permutations()).isEqualTo(EiTest.PERMUTATIONS_USUAL);
    }

    @Test
    void areasThatOnlyPassWorkOnComeLastAndHaveNoIndex() {
        assertThat(SILOS.groups().stream().map(OfGroup::name)).containsExactly("Shop", "Store", "Desk", "Help");
        OfGroup shop = SILOS.groups().getFirst();
        assertThat(shop.nodes()).isEqualTo(3);
        assertThat(shop.ties()).isEqualTo(new EiIndex(1, 2, Weighing.COUNTED));
        OfGroup help = SILOS.groups().getLast();
        assertThat(help.nodes()).isZero();
        assertThat(help.ties().value()).isNull();
        assertThat(help.byChance()).isNull();
    }

    /** Of six pairs of other areas, two pass through each of the two in the middle of the row. */
    @Test
    void whoStandsBetweenOthersIsSaidAsAShare() {
        assertThat(SILOS.groups().stream().map(OfGroup::betweenness))
                .usingElementComparator((a, b) -> Math.abs(a - b) < 1e-12 ? 0 : 1)
                .containsExactly(0., 2 / 6., 0., 2 / 6.);
    }

    /** Of three activities among five: 2·3·2 pairs lead out, 3·2 stay within. */
    @Test
    void aSmallAreaLooksOpenByChanceAlone() {
        assertThat(SILOS.groups().get(0).byChance()).isCloseTo((12 - 6) / 18., within(1e-12));
        assertThat(SILOS.groups().get(1).byChance()).isCloseTo((12 - 2) / 14., within(1e-12));
        assertThat(Silos.of(Map.of("a", "A"), List.of(), List.of())
                        .groups()
                        .getFirst()
                        .byChance())
                .isNull();
    }

    @Test
    void aSingleAreaIsComparedWithNothing() {
        Silos single = Silos.of(Map.of("a", "A", "b", "A"), List.of(new Link("a", "b", 1)), List.of());
        assertThat(single.test()).isNull();
        assertThat(Silos.of(Map.of(), FOLLOWS, PASSING).test()).isNull();
    }

    @Test
    void manyTiesAreDealtOutLessOften() {
        int nodes = 120;
        Map<String, String> areaOf =
                IntStream.range(0, nodes).boxed().collect(Collectors.toMap(i -> "n" + i, i -> "area" + i % 3));
        List<Link> all = IntStream.range(0, nodes * nodes)
                .mapToObj(i -> new Link("n" + i / nodes, "n" + i % nodes, 1))
                .toList();
        Silos silos = Silos.of(areaOf, all, List.of());
        assertThat(silos.permutations()).isEqualTo(50_000_000 / (nodes * (nodes - 1)));
        // in a complete network every deal is alike, and chance is what is there
        assertThat(silos.groups().getFirst().ties().value())
                .isCloseTo(requireNonNull(silos.groups().getFirst().byChance()), within(1e-12));
    }
}
