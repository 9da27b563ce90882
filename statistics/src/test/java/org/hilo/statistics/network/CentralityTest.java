package org.hilo.statistics.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CentralityTest {
    private static final Known.Families FAMILIES = Known.florentines();

    @Test
    void theFamiliesAreFifteenWithTwentyMarriages() {
        assertThat(FAMILIES.network().nodes()).isEqualTo(15);
        assertThat(FAMILIES.network().ties()).hasSize(20);
    }

    /** Padgett's families as in the documentation of networkx and igraph. */
    @ParameterizedTest
    @CsvSource({
        "Medici, .522",
        "Guadagni, .255",
        "Albizzi, .212",
        "Salviati, .143",
        "Ridolfi, .114",
        "Bischeri, .104",
        "Strozzi, .103",
        "Barbadori, .093",
        "Tornabuoni, .092",
        "Castellani, .055",
        "Peruzzi, .022",
        "Acciaiuoli, 0",
        "Ginori, 0",
        "Lamberteschi, 0",
        "Pazzi, 0"
    })
    void betweennessAgreesWithTheFlorentines(String family, double expected) {
        double[] all = Betweenness.normalised(FAMILIES.network(), TieLength.STEP);
        assertThat(all[FAMILIES.node(family)]).isCloseTo(expected, within(5e-4));
    }

    @Test
    void theMediciAreNearAndWellTied() {
        int medici = FAMILIES.node("Medici");
        assertThat(Closeness.of(FAMILIES.network(), TieLength.STEP)[medici]).isCloseTo(.560, within(5e-4));
        assertThat(Degree.of(FAMILIES.network())[medici].outwardShare()).isCloseTo(.4286, within(5e-5));
        assertThat(Degree.of(FAMILIES.network())[medici].inward()).isEqualTo(6);
    }

    /** By hand: 0 → 1 → 2 and 0 → 3 → 2 are equally short, 2 → 4 hangs on: 1 and 3 carry half of 0–2 and of 0–4 each. */
    @Test
    void waysOfOneLengthShareWhatPasses() {
        Network network =
                Network.directed(5, List.of(new Tie(0, 1), new Tie(1, 2), new Tie(0, 3), new Tie(3, 2), new Tie(2, 4)));
        assertThat(Betweenness.of(network, TieLength.STEP)).containsExactly(0, 1, 3, 1, 0);
        assertThat(Betweenness.normalised(network, TieLength.STEP))
                .containsExactly(new double[] {0, 1 / 12.0, .25, 1 / 12.0, 0}, within(1e-12));
    }

    /** 0.1 + 0.2 is as long as 0.3, whatever the floating point says. */
    @Test
    void roundingMakesNoDetour() {
        Network network = Network.undirected(
                4, List.of(new Tie(0, 1, .1), new Tie(1, 2, .2), new Tie(0, 3, .15), new Tie(3, 2, .15)));
        assertThat(Betweenness.of(network, TieLength.WEIGHT)[1]).isCloseTo(.5, within(1e-12));
    }

    @Test
    void strengthAndLengthAreOpposites() {
        // the way over 1 is long by weight and strong by weight, the direct tie short and weak
        Network network = Network.undirected(3, List.of(new Tie(0, 1, 8), new Tie(1, 2, 8), new Tie(0, 2, 1)));
        assertThat(Betweenness.of(network, TieLength.WEIGHT)).containsExactly(0, 0, 0);
        assertThat(Betweenness.of(network, TieLength.INVERSE_WEIGHT)[1]).isEqualTo(1);
    }

    @Test
    void piecesAreNearOnlyWithinThemselves() {
        Network network = Network.undirected(5, List.of(new Tie(0, 1), new Tie(1, 2), new Tie(3, 4)));
        // two of four others reached, at 1 and 1; one of four, at 1; nobody
        assertThat(Closeness.of(network, TieLength.STEP))
                .containsExactly(new double[] {.5 * 2 / 3, .5, .5 * 2 / 3, .25, .25}, within(1e-12));
        assertThat(Closeness.of(Network.directed(2, List.of(new Tie(0, 1))), TieLength.STEP))
                .containsExactly(1, 0);
    }

    @Test
    void degreesHaveTheirDirections() {
        Degree[] degrees =
                Degree.of(Network.directed(3, List.of(new Tie(0, 1, 2), new Tie(0, 2, 3), new Tie(2, 1, 4))));
        assertThat(degrees[0]).isEqualTo(new Degree(2, 0, 5, 0, 2));
        assertThat(degrees[1]).isEqualTo(new Degree(0, 2, 0, 6, 2));
        assertThat(degrees[2].outwardShare()).isEqualTo(.5);
        assertThat(Degree.of(Network.directed(1, List.of()))[0].outwardShare()).isZero();
    }

    @Test
    void networksOfOneOrTwoHaveNobodyBetween() {
        assertThat(Betweenness.normalised(Network.undirected(2, List.of(new Tie(0, 1))), TieLength.STEP))
                .containsExactly(0, 0);
        assertThat(Betweenness.normalised(Network.undirected(1, List.of()), TieLength.STEP))
                .containsExactly(0);
        assertThat(Betweenness.of(Network.undirected(0, List.of()), TieLength.STEP))
                .isEmpty();
    }

    /** The definition, read aloud: all distances and numbers of ways first, then every pair and everybody between. */
    @Test
    void agreesWithTheDefinitionOnRandomNetworks() {
        Random random = new Random(31);
        for (int round = 0; round < 300; round++) {
            int nodes = 1 + random.nextInt(8);
            boolean directed = random.nextBoolean();
            List<Tie> ties = new ArrayList<>();
            for (int tie = random.nextInt(3 * nodes); tie > 0; tie--) {
                ties.add(new Tie(random.nextInt(nodes), random.nextInt(nodes), 1 + random.nextInt(3)));
            }
            Network network = directed ? Network.directed(nodes, ties) : Network.undirected(nodes, ties);
            for (TieLength length : TieLength.values()) {
                SlowPaths slow = new SlowPaths(network, length);
                assertThat(Betweenness.of(network, length))
                        .as("round %d of seed 31, %s", round, length)
                        .containsExactly(slow.betweenness(), within(1e-9));
                assertThat(Closeness.of(network, length))
                        .as("round %d of seed 31, %s", round, length)
                        .containsExactly(slow.closeness(), within(1e-9));
            }
        }
    }

    /** Distances by Floyd and Warshall, ways by walking every simple way there is. */
    private static final class SlowPaths {
        private final int nodes;
        private final boolean directed;
        private final Map<Long, Double> lengths = new HashMap<>();
        private final double[][] distances;

        SlowPaths(Network network, TieLength length) {
            nodes = network.nodes();
            directed = network.isDirected();
            distances = new double[nodes][nodes];
            for (int from = 0; from < nodes; from++) {
                for (int to = 0; to < nodes; to++) {
                    distances[from][to] = from == to ? 0 : Double.POSITIVE_INFINITY;
                }
            }
            for (Tie tie : network.ties()) {
                add(tie.from(), tie.to(), length.of(tie.weight()));
                if (!directed) {
                    add(tie.to(), tie.from(), length.of(tie.weight()));
                }
            }
            for (int over = 0; over < nodes; over++) {
                for (int from = 0; from < nodes; from++) {
                    for (int to = 0; to < nodes; to++) {
                        distances[from][to] =
                                Math.min(distances[from][to], distances[from][over] + distances[over][to]);
                    }
                }
            }
        }

        private void add(int from, int to, double length) {
            lengths.put((long) from * nodes + to, length);
            distances[from][to] = Math.min(distances[from][to], length);
        }

        /** Shortest ways from one to another that pass a node; −1 for any. */
        private double ways(int from, int to, int over, double left, boolean passed) {
            if (from == to) {
                return Math.abs(left) < 1e-9 && (passed || over < 0) ? 1 : 0;
            }
            double sum = 0;
            for (int next = 0; next < nodes; next++) {
                Double length = lengths.get((long) from * nodes + next);
                if (length != null && length <= left + 1e-9) {
                    sum += ways(next, to, over, left - length, passed || next == over && next != to);
                }
            }
            return sum;
        }

        double[] betweenness() {
            double[] sums = new double[nodes];
            for (int from = 0; from < nodes; from++) {
                for (int to = 0; to < nodes; to++) {
                    double distance = distances[from][to];
                    if (from == to || distance == Double.POSITIVE_INFINITY) {
                        continue;
                    }
                    for (int over = 0; over < nodes; over++) {
                        if (over != from && over != to) {
                            sums[over] += ways(from, to, over, distance, false)
                                    / ways(from, to, -1, distance, false)
                                    / (directed ? 1 : 2);
                        }
                    }
                }
            }
            return sums;
        }

        double[] closeness() {
            double[] all = new double[nodes];
            for (int from = 0; from < nodes; from++) {
                int reached = 0;
                double sum = 0;
                for (int to = 0; to < nodes; to++) {
                    if (to != from && distances[from][to] < Double.POSITIVE_INFINITY) {
                        reached++;
                        sum += distances[from][to];
                    }
                }
                all[from] = reached == 0 ? 0 : (double) reached / (nodes - 1) * (reached / sum);
            }
            return all;
        }
    }
}
