package org.hilo.engine.model.file;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hilo.engine.model.file.BpmnScope.Flow;
import org.hilo.engine.model.file.BpmnScope.Kind;
import org.hilo.engine.model.file.BpmnScope.Node;
import org.hilo.engine.model.file.ModelProblem.Fault;

/**
 * Pairs inclusive splits with the joins that close them. A join without such a split is refused: whether it has to wait could not
 * be said by looking at the tokens before it.
 */
final class InclusiveBlocks {
    private final NetBuilder builder;
    private final List<Fault> faults;
    private final Map<Flow, Integer> arrivals = new HashMap<>();
    private final Map<Node, List<Integer>> skips = new HashMap<>();

    InclusiveBlocks(NetBuilder builder, List<Fault> faults) {
        this.builder = builder;
        this.faults = faults;
    }

    void find(BpmnScope scope) {
        List<Node> joins = new ArrayList<>();
        List<Node> splits = new ArrayList<>();
        for (Node node : scope.nodes.values()) {
            if (node.kind == Kind.INCLUSIVE && node.incoming.size() > 1) {
                joins.add(node);
            }
            if (node.kind == Kind.INCLUSIVE && node.outgoing.size() > 1) {
                splits.add(node);
            }
        }
        for (Node join : joins) {
            Optional<Node> opening = splits.stream()
                    .filter(split -> ways(split, join).size() == split.outgoing.size())
                    .findFirst();
            opening.ifPresentOrElse(
                    split -> pair(split, ways(split, join)),
                    () -> faults.add(join.fault(
                            "an inclusive join is played where one inclusive split opens it and every way from there leads to it;"
                                    + " use an exclusive or parallel gateway")));
        }
    }

    /** Where a token of the flow, taken or not, is waited for; empty when the flow leads to no paired join. */
    Optional<Integer> arrival(Flow flow) {
        return Optional.ofNullable(arrivals.get(flow));
    }

    /** Where each way of a paired split reports that it was not taken; empty for other nodes. */
    List<Integer> skips(Node split) {
        return skips.getOrDefault(split, List.of());
    }

    private void pair(Node split, List<Flow> ways) {
        List<Integer> places = new ArrayList<>();
        for (Flow flow : ways) {
            int place = builder.place("arrived by " + flow.id());
            arrivals.put(flow, place);
            places.add(place);
        }
        skips.put(split, places);
    }

    /** The flow into the join that each way of the split ends in; fewer where they are no block of their own. */
    private static List<Flow> ways(Node split, Node join) {
        List<Flow> ways = new ArrayList<>();
        Set<Node> seen = new HashSet<>();
        for (Flow way : split.outgoing) {
            Set<Node> inside = new HashSet<>();
            Set<Flow> reached = reached(way, join, inside);
            boolean apart = inside.stream().noneMatch(seen::contains) && !inside.contains(split);
            boolean closed = inside.stream()
                    .allMatch(node -> !follow(node).isEmpty()
                            && node.incoming.stream()
                                    .allMatch(flow -> flow.equals(way) || inside.contains(flow.source())));
            if (reached.size() == 1 && apart && closed) {
                ways.addAll(reached);
            }
            seen.addAll(inside);
        }
        return ways.size() == join.incoming.size() ? ways : List.of();
    }

    private static Set<Flow> reached(Flow way, Node join, Set<Node> inside) {
        Set<Flow> reached = new HashSet<>();
        Deque<Flow> open = new ArrayDeque<>(List.of(way));
        while (!open.isEmpty()) {
            Flow flow = open.removeLast();
            if (flow.target() == join) {
                reached.add(flow);
            } else if (inside.add(flow.target())) {
                open.addAll(follow(flow.target()));
            }
        }
        return reached;
    }

    private static List<Flow> follow(Node node) {
        List<Flow> flows = new ArrayList<>(node.outgoing);
        node.borders.forEach(border -> flows.addAll(border.outgoing));
        return flows;
    }
}
