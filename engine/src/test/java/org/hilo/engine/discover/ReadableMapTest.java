package org.hilo.engine.discover;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.hilo.engine.discover.ReadableMap.Course;
import org.hilo.engine.discover.ReadableMap.Door;
import org.hilo.engine.discover.ReadableMap.Edge;
import org.hilo.engine.discover.ReadableMap.Node;
import org.hilo.engine.discover.ReadableMap.Pair;
import org.hilo.engine.discover.ReadableMap.Wanted;
import org.hilo.engine.model.Sequences;
import org.junit.jupiter.api.Test;

class ReadableMapTest {
    private static final double DEPENDENCY = 0.9;
    private static final Wanted ALL = new Wanted(1, 1, DEPENDENCY);

    @Test
    void everythingIsTheDirectlyFollowsGraph() {
        ReadableMap map = ReadableMap.of(Logs.of("abcd 3, acbd 2, aed, -"), ALL);
        assertThat(map.nodes())
                .containsExactly(
                        new Node("a", 6), new Node("d", 6), new Node("b", 5), new Node("c", 5), new Node("e", 1));
        assertThat(edges(map))
                .containsExactly(
                        "a>b 3 ONWARD",
                        "b>c 3 PARALLEL",
                        "c>d 3 ONWARD",
                        "a>c 2 ONWARD",
                        "b>d 2 ONWARD",
                        "c>b 2 PARALLEL",
                        "a>e 1 ONWARD",
                        "e>d 1 ONWARD");
        assertThat(map.starts()).containsExactly(new Door("a", 6, true));
        assertThat(map.ends()).containsExactly(new Door("d", 6, true));
        assertThat(map.parallel()).containsExactly(new Pair("b", "c"));
        assertThat(map.journeys()).isEqualTo(7);
        assertThat(map.journeysWithoutSteps()).isEqualTo(1);
        assertThat(map.passages()).isEqualTo(29);
        assertThat(map.shownShare()).isEqualTo(1);
    }

    /**
     * Half of five are three: a, d, and of b and c, as frequent as each other, the first by name. Without c, d follows
     * b.
     */
    @Test
    void journeysAreCutDownToTheActivitiesShown() {
        ReadableMap map = ReadableMap.of(Logs.of("abcd 6, aed"), new Wanted(0.5, 0, DEPENDENCY));
        assertThat(map.nodes()).containsExactly(new Node("a", 7), new Node("d", 7), new Node("b", 6));
        assertThat(edges(map)).containsExactly("a>b 6 ONWARD", "b>d 6 ONWARD");
        assertThat(edges(ReadableMap.of(Logs.of("abcd 6, aed"), new Wanted(0.5, 1, DEPENDENCY))))
                .containsExactly("a>b 6 ONWARD", "b>d 6 ONWARD", "a>d 1 ONWARD");
    }

    /** A threshold of 10 would leave e without a way in and out; e>c 1 is not needed. */
    @Test
    void aRareActivityStaysConnected() {
        ReadableMap map = ReadableMap.of(Logs.of("abcd 50, aebcd 2, aecd"), new Wanted(1, 0, DEPENDENCY));
        assertThat(edges(map))
                .containsExactly("c>d 53 ONWARD", "b>c 52 ONWARD", "a>b 50 ONWARD", "a>e 3 ONWARD", "e>b 2 ONWARD");
        assertThat(map.shownShare()).isEqualTo(266 / 267.0);
    }

    @Test
    void loopsAreRecognised() {
        ReadableMap map = ReadableMap.of(Logs.of("abcd 9, abcabcd 2, abbcd"), ALL);
        assertThat(edges(map))
                .containsExactly("a>b 14 ONWARD", "b>c 14 ONWARD", "c>d 12 ONWARD", "c>a 2 BACK", "b>b 1 SELF");
        assertThat(map.parallel()).isEmpty();
    }

    @Property(tries = 2_000, edgeCases = EdgeCasesMode.NONE)
    void everyActivityLiesOnAPathFromStartToEnd(@ForAll long seed) {
        Random random = new Random(seed);
        ReadableMap map = ReadableMap.of(log(seed), wanted(random));
        Map<String, Set<String>> onward = new HashMap<>();
        Map<String, Set<String>> back = new HashMap<>();
        capacities(map).forEach((edge, count) -> {
            String[] ends = edge.split(">");
            onward.computeIfAbsent(ends[0], from -> new HashSet<>()).add(ends[1]);
            back.computeIfAbsent(ends[1], to -> new HashSet<>()).add(ends[0]);
        });
        for (Node node : map.nodes()) {
            assertThat(reached("start", onward)).contains(node.activity());
            assertThat(reached("end", back)).contains(node.activity());
        }
    }

    @Property(tries = 1_000, edgeCases = EdgeCasesMode.NONE)
    void theWeakestEdgeToEachActivityIsAsStrongAsOnAnyPath(@ForAll long seed) {
        Sequences log = log(seed);
        Map<String, Long> all = widest(capacities(ReadableMap.of(log, ALL)));
        ReadableMap least = ReadableMap.of(log, new Wanted(1, 0, DEPENDENCY));
        Map<String, Long> kept = widest(capacities(least));
        for (Node node : least.nodes()) {
            assertThat(kept.get("start>" + node.activity())).isEqualTo(all.get("start>" + node.activity()));
            assertThat(kept.get(node.activity() + ">end")).isEqualTo(all.get(node.activity() + ">end"));
        }
        assertThat(least.edges()).allMatch(Edge::needed);
    }

    @Property(tries = 1_000, edgeCases = EdgeCasesMode.NONE)
    void whatIsShownStaysWhenMoreIsWanted(@ForAll long seed) {
        Random random = new Random(seed);
        Sequences log = log(seed);
        Wanted less = wanted(random);
        double share = less.pathShare() + (1 - less.pathShare()) * random.nextDouble();
        ReadableMap small = ReadableMap.of(log, less);
        ReadableMap large = ReadableMap.of(log, new Wanted(less.activityShare(), share, DEPENDENCY));
        assertThat(capacities(large)).containsAllEntriesOf(capacities(small));
        assertThat(large.passages()).isEqualTo(small.passages());
        assertThat(ReadableMap.of(log, new Wanted(1, 1, DEPENDENCY)).nodes()).containsAll(small.nodes());
    }

    @Property(tries = 1_000, edgeCases = EdgeCasesMode.NONE)
    void whateverComesInGoesOut(@ForAll long seed) {
        ReadableMap map = ReadableMap.of(log(seed), new Wanted(new Random(seed).nextDouble(), 1, DEPENDENCY));
        Map<String, Long> in = new TreeMap<>();
        Map<String, Long> out = new TreeMap<>();
        capacities(map).forEach((edge, count) -> {
            out.merge(edge.split(">")[0], count, Long::sum);
            in.merge(edge.split(">")[1], count, Long::sum);
        });
        for (Node node : map.nodes()) {
            assertThat(in).containsEntry(node.activity(), node.count());
            assertThat(out).containsEntry(node.activity(), node.count());
        }
        assertThat(out.getOrDefault("start", 0L)).isEqualTo(map.journeys() - map.journeysWithoutSteps());
    }

    @Property(tries = 2_000, edgeCases = EdgeCasesMode.NONE)
    void onwardEdgesMakeNoCycle(@ForAll long seed) {
        ReadableMap map = ReadableMap.of(log(seed), wanted(new Random(seed)));
        Map<String, Set<String>> onward = new HashMap<>();
        for (Edge edge : map.edges()) {
            assertThat(edge.course() == Course.SELF).isEqualTo(edge.from().equals(edge.to()));
            if (edge.course() == Course.ONWARD) {
                onward.computeIfAbsent(edge.from(), from -> new HashSet<>()).add(edge.to());
            }
        }
        for (Edge edge : map.edges()) {
            if (edge.course() == Course.ONWARD) {
                assertThat(reached(edge.to(), onward)).doesNotContain(edge.from());
            }
        }
    }

    @Property(tries = 500, edgeCases = EdgeCasesMode.NONE)
    void parallelPairsAreThoseOfTheirEdges(@ForAll long seed) {
        ReadableMap map = ReadableMap.of(log(seed), wanted(new Random(seed)));
        Set<Pair> pairs = new HashSet<>();
        for (Edge edge : map.edges()) {
            if (edge.course() == Course.PARALLEL) {
                boolean ordered = edge.from().compareTo(edge.to()) < 0;
                pairs.add(ordered ? new Pair(edge.from(), edge.to()) : new Pair(edge.to(), edge.from()));
            }
        }
        assertThat(map.parallel()).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(pairs);
    }

    @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
    void theOrderOfJourneysDoesNotMatter(@ForAll long seed) {
        Random random = new Random(seed);
        Sequences log = log(seed);
        List<List<String>> journeys = new ArrayList<>();
        for (int s = 0; s < log.size(); s++) {
            String word = Logs.word(log, s);
            journeys.addAll(Collections.nCopies((int) log.count(s), Logs.letters(word.isEmpty() ? "-" : word)));
        }
        Collections.shuffle(journeys, random);
        Wanted wanted = wanted(random);
        assertThat(ReadableMap.of(Sequences.of(journeys), wanted)).isEqualTo(ReadableMap.of(log, wanted));
    }

    @Test
    void sharesAreFromNothingToAll() {
        assertThatThrownBy(() -> new Wanted(1.1, 0, DEPENDENCY))
                .hasMessage("the share of activities must be 0 to 1, was 1.1");
        assertThatThrownBy(() -> new Wanted(1, Double.NaN, DEPENDENCY))
                .hasMessage("the share of paths must be 0 to 1, was NaN");
        assertThatThrownBy(() -> new Wanted(1, 1, 0)).hasMessageContaining("the dependency threshold must be above 0");
    }

    /** (7 − 2) / 10 is 0.5, (6 − 3) / 10 is 0.3. */
    @Test
    void inAPictureAThirdInTheOtherOrderIsParallel() {
        assertThat(ReadableMap.of(Logs.of("abcd 7, acbd 2"), new Wanted(1, 1)).parallel())
                .isEmpty();
        assertThat(ReadableMap.of(Logs.of("abcd 6, acbd 3"), new Wanted(1, 1)).parallel())
                .containsExactly(new Pair("b", "c"));
    }

    @Test
    void nothingHappenedIsAnEmptyMap() {
        ReadableMap map = ReadableMap.of(Sequences.of(List.of(List.of())), ALL);
        assertThat(map.nodes()).isEmpty();
        assertThat(map.journeysWithoutSteps()).isEqualTo(1);
        assertThat(map.shownShare()).isNaN();
    }

    private static Sequences log(long seed) {
        return seed % 2 == 0 ? Logs.random(seed) : Logs.randomOf(RandomTrees.any(new Random(seed), 3), 12, seed);
    }

    private static Wanted wanted(Random random) {
        return new Wanted(random.nextInt(5) / 4.0, random.nextInt(5) / 4.0, DEPENDENCY);
    }

    private static List<String> edges(ReadableMap map) {
        return map.edges().stream()
                .map(edge -> edge.from() + ">" + edge.to() + " " + edge.count() + " " + edge.course())
                .toList();
    }

    private static Map<String, Long> capacities(ReadableMap map) {
        Map<String, Long> edges = new TreeMap<>();
        map.edges().forEach(edge -> edges.put(edge.from() + ">" + edge.to(), edge.count()));
        map.starts().forEach(door -> edges.put("start>" + door.activity(), door.count()));
        map.ends().forEach(door -> edges.put(door.activity() + ">end", door.count()));
        return edges;
    }

    private static Set<String> reached(String origin, Map<String, Set<String>> edges) {
        Set<String> reached = new HashSet<>();
        List<String> open = new ArrayList<>(List.of(origin));
        while (!open.isEmpty()) {
            String node = open.removeLast();
            if (reached.add(node)) {
                open.addAll(edges.getOrDefault(node, Set.of()));
            }
        }
        return reached;
    }

    /** Greatest capacity of any path between any two, by trying every node between them in turn (Floyd 1962). */
    private static Map<String, Long> widest(Map<String, Long> edges) {
        Map<String, Long> widest = new TreeMap<>(edges);
        Set<String> nodes = new HashSet<>();
        edges.keySet().forEach(edge -> nodes.addAll(List.of(edge.split(">"))));
        for (String between : nodes) {
            for (String from : nodes) {
                for (String to : nodes) {
                    long through = Math.min(
                            widest.getOrDefault(from + ">" + between, 0L), widest.getOrDefault(between + ">" + to, 0L));
                    widest.merge(from + ">" + to, through, Math::max);
                }
            }
        }
        return widest;
    }
}
