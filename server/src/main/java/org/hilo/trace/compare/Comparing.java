package org.hilo.trace.compare;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.PrimitiveIterator;
import java.util.Set;
import org.hilo.engine.Edge;
import org.hilo.engine.EventLog;
import org.hilo.engine.Filter;
import org.hilo.engine.FlowMap;
import org.hilo.engine.Node;
import org.hilo.engine.Question;
import org.hilo.engine.Variant;
import org.hilo.engine.Waiting;
import org.hilo.statistics.BenjaminiHochberg;
import org.hilo.statistics.Difference;
import org.hilo.statistics.Disclosure;
import org.hilo.statistics.Histogram;
import org.hilo.statistics.Medians;
import org.hilo.statistics.Proportions;
import org.hilo.trace.compare.ShareDifference.Kind;
import org.hilo.trace.compare.ShareDifference.Share;

/**
 * Works out a comparison. The journeys are the cases: each counts once for a share, and once for a wait. Everything that is
 * tested is tested at once, so that Benjamini and Hochberg's correction covers all that a reader sees.
 */
final class Comparing {
    /** So many of the most frequent variants of each side are looked at; rarer ones seldom have enough journeys to tell. */
    static final int VARIANTS = 40;

    /** Share of the differences called proven that may be chance, in the long run. */
    static final double ACCEPTED = 0.05;

    /** With fewer expected cases in a cell the normal curve is a poor picture of the chance (Cochran 1954). */
    private static final double FEWEST_EXPECTED = 5;

    private final Sample a;
    private final Sample b;
    private final GivenByChoice given;
    private final Map<String, String> areaOf = new HashMap<>();

    private Comparing(Sample a, Sample b, GivenByChoice given) {
        this.a = a;
        this.b = b;
        this.given = given;
        List.of(a, b)
                .forEach(side -> side.map().nodes().forEach(node -> {
                    if (node.area() != null) {
                        areaOf.put(node.activity(), node.area());
                    }
                }));
    }

    /**
     * Both sides must have journeys, and none in common.
     *
     * @param base what holds for the journeys of both sides
     */
    static Compared of(EventLog log, Filter base, Filter a, Filter b) {
        Filter ofA = base.and(a);
        Filter ofB = base.and(b);
        Comparing comparing = new Comparing(Sample.of(log, ofA), Sample.of(log, ofB), GivenByChoice.of(a, b));
        return comparing.compare(comparing.variants(log, ofA, ofB));
    }

    private Compared compare(List<ShareDifference> variants) {
        FlowMap both = both();
        List<ShareDifference> shares = new ArrayList<>();
        both.nodes().forEach(node -> addActivity(node.activity(), shares));
        both.edges().forEach(edge -> shares.add(path(edge)));
        List<WaitDifference> waits = both.edges().stream()
                .map(this::wait)
                .filter(w -> w.a().journeys() > 0 && w.b().journeys() > 0)
                .toList();
        List<Tested<?>> all = new ArrayList<>(shares);
        all.addAll(waits);
        all.addAll(variants);
        double[] p = all.stream()
                .filter(Tested::isTested)
                .mapToDouble(one -> Objects.requireNonNull(one.difference()).p())
                .toArray();
        PrimitiveIterator.OfDouble adjusted =
                Arrays.stream(BenjaminiHochberg.adjust(p)).iterator();
        // in the order in which they were gathered above
        List<ShareDifference> judgedShares = judged(shares, adjusted);
        List<WaitDifference> judgedWaits = judged(waits, adjusted);
        List<ShareDifference> judgedVariants = judged(variants, adjusted);
        return new Compared(
                a.map(),
                b.map(),
                both,
                ranked(judgedShares),
                rankedWaits(judgedWaits),
                ranked(judgedVariants),
                p.length);
    }

    private static <T extends Tested<T>> List<T> judged(List<T> differences, PrimitiveIterator.OfDouble adjusted) {
        List<T> judged = new ArrayList<>();
        for (T one : differences) {
            if (one.isTested()) {
                double p = adjusted.nextDouble();
                boolean isProven = p <= ACCEPTED
                        && Objects.requireNonNull(one.difference()).excludesZero();
                judged.add(one.judged(p, isProven ? Certainty.PROVEN : Certainty.OPEN));
            } else {
                judged.add(one);
            }
        }
        return judged;
    }

    private void addActivity(String activity, List<ShareDifference> shares) {
        List<String> name = List.of(activity);
        Node inA = a.node(activity);
        Node inB = b.node(activity);
        shares.add(share(Kind.ACTIVITY, name, inA.journeys(), inB.journeys()));
        if (inA.starts() + inB.starts() > 0) {
            shares.add(share(Kind.START, name, inA.starts(), inB.starts()));
        }
        if (inA.ends() + inB.ends() > 0) {
            shares.add(share(Kind.END, name, inA.ends(), inB.ends()));
        }
    }

    private ShareDifference path(Edge edge) {
        long inA = a.edge(edge.from(), edge.to()).journeys();
        long inB = b.edge(edge.from(), edge.to()).journeys();
        return share(Kind.PATH, List.of(edge.from(), edge.to()), inA, inB);
    }

    private List<ShareDifference> variants(EventLog log, Filter ofA, Filter ofB) {
        Set<List<String>> wanted = new HashSet<>();
        for (Filter side : List.of(ofA, ofB)) {
            log.ask(Question.variants(VARIANTS), side).top().stream()
                    .map(Variant::activities)
                    .forEach(wanted::add);
        }
        Map<List<String>, Long> inA = Sample.following(log, ofA, wanted);
        Map<List<String>, Long> inB = Sample.following(log, ofB, wanted);
        return wanted.stream()
                .map(sequence ->
                        share(Kind.VARIANT, sequence, inA.getOrDefault(sequence, 0L), inB.getOrDefault(sequence, 0L)))
                .toList();
    }

    private ShareDifference share(Kind kind, List<String> activities, long inA, long inB) {
        Share shareA = new Share(inA, a.journeys());
        Share shareB = new Share(inB, b.journeys());
        Difference difference = Objects.requireNonNull(
                Proportions.difference(inA, a.journeys(), inB, b.journeys()), "a side without journeys");
        boolean isGiven = activities.stream().anyMatch(activity -> given.names(activity, areaOf));
        Certainty certainty = isGiven ? Certainty.GIVEN : isFew(shareA, shareB) ? Certainty.FEW : Certainty.OPEN;
        return new ShareDifference(kind, activities, shareA, shareB, difference, Double.NaN, certainty);
    }

    /** Decided by both sides together, never by how they differ, so that it does not choose what is tested. */
    private static boolean isFew(Share a, Share b) {
        long smaller = Math.min(a.of(), b.of());
        long all = a.of() + b.of();
        long with = a.journeys() + b.journeys();
        double expected = (double) smaller * Math.min(with, all - with) / all;
        // what all or nobody does cannot differ, and is not worth a test
        return smaller < Disclosure.CAUTION_BELOW || expected < FEWEST_EXPECTED;
    }

    private WaitDifference wait(Edge edge) {
        Histogram inA = a.waits(edge.from(), edge.to());
        Histogram inB = b.waits(edge.from(), edge.to());
        boolean isFew = Math.min(inA.n(), inB.n()) < Disclosure.CAUTION_BELOW;
        Certainty certainty =
                given.chooses(edge.from(), edge.to()) ? Certainty.GIVEN : isFew ? Certainty.FEW : Certainty.OPEN;
        return new WaitDifference(
                edge.from(),
                edge.to(),
                new WaitDifference.Wait(a.edge(edge.from(), edge.to()).waiting().medianSeconds(), inA.n()),
                new WaitDifference.Wait(b.edge(edge.from(), edge.to()).waiting().medianSeconds(), inB.n()),
                Medians.difference(inA, inB),
                Double.NaN,
                certainty);
    }

    private static List<ShareDifference> ranked(List<ShareDifference> differences) {
        return differences.stream()
                .sorted(Comparator.comparing(ShareDifference::certainty)
                        .thenComparing(d -> -Math.abs(d.difference().value()))
                        .thenComparing(ShareDifference::kind)
                        .thenComparing(d -> String.join("\u0000", d.activities())))
                .toList();
    }

    private static List<WaitDifference> rankedWaits(List<WaitDifference> differences) {
        return differences.stream()
                .sorted(Comparator.comparing(WaitDifference::certainty)
                        .thenComparing(d -> -Math.abs(d.seconds()))
                        .thenComparing(WaitDifference::from)
                        .thenComparing(WaitDifference::to))
                .toList();
    }

    private FlowMap both() {
        Map<String, Node> nodes = new LinkedHashMap<>();
        Map<List<String>, Edge> edges = new LinkedHashMap<>();
        for (Sample side : List.of(a, b)) {
            side.map().nodes().forEach(node -> nodes.merge(node.activity(), node, Comparing::sum));
            side.map()
                    .edges()
                    .forEach(edge -> edges.merge(
                            List.of(edge.from(), edge.to()),
                            new Edge(edge.from(), edge.to(), edge.count(), edge.journeys(), Waiting.UNASKED),
                            Comparing::sum));
        }
        return new FlowMap(
                a.journeys() + b.journeys(),
                a.map().events() + b.map().events(),
                nodes.values().stream()
                        .sorted(Comparator.comparingLong(Node::count).reversed().thenComparing(Node::activity))
                        .toList(),
                edges.values().stream()
                        .sorted(Comparator.comparingLong(Edge::count)
                                .reversed()
                                .thenComparing(Edge::from)
                                .thenComparing(Edge::to))
                        .toList());
    }

    private static Node sum(Node one, Node other) {
        return new Node(
                one.activity(),
                one.area(),
                one.count() + other.count(),
                one.journeys() + other.journeys(),
                one.starts() + other.starts(),
                one.ends() + other.ends(),
                0);
    }

    private static Edge sum(Edge one, Edge other) {
        return new Edge(
                one.from(), one.to(), one.count() + other.count(), one.journeys() + other.journeys(), Waiting.UNASKED);
    }
}
