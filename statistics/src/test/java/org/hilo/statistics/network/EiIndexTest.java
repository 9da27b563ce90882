package org.hilo.statistics.network;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class EiIndexTest {
    private static final Network CLUB = Known.karateClub();
    private static final Grouping SPLIT = Known.karateSplit();

    @Test
    void agreesWithTheKarateClub() {
        assertThat(CLUB.ties()).hasSize(78);
        assertThat(SPLIT.size(0)).isEqualTo(17);
        EiIndex index = EiIndex.ofNetwork(CLUB, SPLIT, Weighing.COUNTED);
        assertThat(index.external()).isEqualTo(11);
        assertThat(index.internal()).isEqualTo(67);
        assertThat(index.value()).isCloseTo(-.717949, within(5e-7));
    }

    @Test
    void agreesWithTheKarateClubsGroups() {
        List<EiIndex> groups = EiIndex.ofGroups(CLUB, SPLIT, Weighing.COUNTED);
        assertThat(groups.get(0).value()).isCloseTo(-.521739, within(5e-7));
        assertThat(groups.get(1).value()).isCloseTo(-.488372, within(5e-7));
    }

    /** Member 3 (2 from 0) has ten ties, four of them to the officer's group. */
    @Test
    void everyNodeHasItsOwnIndex() {
        List<EiIndex> nodes = EiIndex.ofNodes(CLUB, SPLIT, Weighing.COUNTED);
        assertThat(nodes.get(11).value()).isEqualTo(-1);
        assertThat(nodes.get(2)).isEqualTo(new EiIndex(4, 6, Weighing.COUNTED));
        assertThat(nodes.stream().mapToDouble(EiIndex::external).sum()).isEqualTo(22);
        assertThat(nodes.stream().mapToDouble(EiIndex::internal).sum()).isEqualTo(134);
    }

    @Test
    void weightsAreAddedAndSaidToBe() {
        Network network = Network.undirected(4, List.of(new Tie(0, 1, 3), new Tie(2, 3, 1), new Tie(1, 2, 4)));
        Grouping halves = Grouping.of(0, 0, 1, 1);
        EiIndex weighted = EiIndex.ofNetwork(network, halves, Weighing.WEIGHTED);
        assertThat(weighted).isEqualTo(new EiIndex(4, 4, Weighing.WEIGHTED));
        assertThat(weighted.value()).isZero();
        assertThat(EiIndex.ofNetwork(network, halves, Weighing.COUNTED).value()).isCloseTo(-1 / 3.0, within(1e-12));
        assertThat(EiIndex.ofNodes(network, halves, Weighing.WEIGHTED).get(1).value())
                .isCloseTo(1 / 7.0, within(1e-12));
    }

    @Test
    void bothDirectionsAreTwoTies() {
        Network network = Network.directed(3, List.of(new Tie(0, 1), new Tie(1, 0), new Tie(1, 2)));
        assertThat(EiIndex.ofNetwork(network, Grouping.of(0, 0, 1), Weighing.COUNTED))
                .isEqualTo(new EiIndex(1, 2, Weighing.COUNTED));
    }

    @Test
    void whoeverHasNoTiesHasNoIndex() {
        Network network = Network.undirected(3, List.of(new Tie(0, 1)));
        assertThat(EiIndex.ofNodes(network, Grouping.of(0, 0, 1), Weighing.COUNTED)
                        .get(2)
                        .value())
                .isNull();
    }

    @Test
    void tiesToOneselfAreLeftOutAndCounted() {
        Network network = Network.undirected(2, List.of(new Tie(0, 0), new Tie(0, 1), new Tie(1, 0)));
        assertThat(network.loops()).isEqualTo(1);
        assertThat(network.ties()).containsExactly(new Tie(0, 1, 2));
    }

    /** The split of the club beside 9,999 others: none as internal is found, and the mean of all is known. */
    @Test
    void theSplitOfTheClubIsNoChance() {
        EiTest test = requireNonNull(EiTest.of(CLUB, SPLIT, Weighing.COUNTED, EiTest.PERMUTATIONS_USUAL, 42));
        assertThat(test.expected()).isCloseTo(2 * (2.0 * 17 * 17) / (34 * 33) - 1, within(1e-12));
        assertThat(test.moreInternal().p()).isEqualTo(1 / 10_000.0);
        assertThat(test.moreInternal().interval().low()).isZero();
        assertThat(test.moreInternal().decides(.05)).isTrue();
        assertThat(test.moreExternal().p()).isEqualTo(1);
        assertThat(test.different().p()).isEqualTo(1 / 10_000.0);
    }

    /** All six ways to deal two groups of two to a square: two of them have every tie external, four half of them. */
    @Test
    void smallPermutationsAgreeWithCountingThemAll() {
        Network square = Network.undirected(4, List.of(new Tie(0, 1), new Tie(1, 2), new Tie(2, 3), new Tie(3, 0)));
        EiTest test = requireNonNull(EiTest.of(square, Grouping.of(0, 1, 0, 1), Weighing.COUNTED, 20_000, 1));
        assertThat(test.observed().value()).isEqualTo(1);
        assertThat(test.expected()).isCloseTo(1 / 3.0, within(1e-12));
        assertThat(test.moreExternal().interval().excludes(1 / 3.0))
                .as("seed 1")
                .isFalse();
        assertThat(test.moreExternal().interval().margin()).isLessThan(.01);
        assertThat(test.moreInternal().p()).isEqualTo(1);
    }

    @Test
    void aSeedGivesTheSameFiguresAgain() {
        EiTest one = requireNonNull(EiTest.of(CLUB, Grouping.of(striped()), Weighing.COUNTED, 500, 9));
        EiTest again = requireNonNull(EiTest.of(CLUB, Grouping.of(striped()), Weighing.COUNTED, 500, 9));
        EiTest other = requireNonNull(EiTest.of(CLUB, Grouping.of(striped()), Weighing.COUNTED, 500, 10));
        assertThat(again).isEqualTo(one);
        assertThat(other.different().hits()).isNotEqualTo(one.different().hits());
        assertThat(one.different().p()).isGreaterThan(.05);
    }

    /** All three ways to deal one node apart: their mean is the expected index, with weights too. */
    @Test
    void theExpectedIndexIsTheMeanOverAllDealsAlsoWithWeights() {
        Network network = Network.directed(3, List.of(new Tie(0, 1, 5), new Tie(1, 2, 2), new Tie(2, 0, .5)));
        int[][] deals = {{0, 0, 1}, {0, 1, 0}, {1, 0, 0}};
        double sum = 0;
        for (int[] deal : deals) {
            sum += requireNonNull(EiIndex.ofNetwork(network, Grouping.of(deal), Weighing.WEIGHTED)
                    .value());
        }
        EiTest test = requireNonNull(EiTest.of(network, Grouping.of(0, 0, 1), Weighing.WEIGHTED, 10, 1));
        assertThat(test.expected()).isCloseTo(sum / 3, within(1e-12));
    }

    @Test
    void whereEveryDealIsAlikeNothingCanBeTested() {
        assertThat(EiTest.of(CLUB, Grouping.of(new int[34]), Weighing.COUNTED, 10, 1))
                .isNull();
        assertThat(EiTest.of(Network.undirected(2, List.of()), Grouping.of(0, 1), Weighing.COUNTED, 10, 1))
                .isNull();
    }

    @Test
    void nonsenseIsRefused() {
        assertThatThrownBy(() -> EiIndex.ofNetwork(CLUB, Grouping.of(0, 1), Weighing.COUNTED))
                .hasMessage("every node needs a group: 34 nodes, but groups of 2");
        assertThatThrownBy(() -> EiTest.of(CLUB, SPLIT, Weighing.COUNTED, 0, 1))
                .hasMessage("permutations must be 1 to 10000000, were 0");
        assertThatThrownBy(() -> Grouping.of(0, -1)).hasMessageContaining("was -1");
        assertThatThrownBy(() -> Network.directed(2, List.of(new Tie(0, 2))))
                .hasMessage("a node must be 0 to 1, was 2");
        assertThatThrownBy(() -> new Tie(0, 1, 0)).hasMessageContaining("was 0.0");
    }

    private static int[] striped() {
        int[] groups = new int[34];
        for (int node = 0; node < groups.length; node++) {
            groups[node] = node % 2;
        }
        return groups;
    }
}
