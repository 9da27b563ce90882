package org.hilo.trace.flow;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import org.hilo.engine.Comparison;
import org.hilo.engine.Edge;
import org.hilo.engine.Filter;
import org.hilo.engine.Node;
import org.hilo.platform.web.Shell;
import org.hilo.trace.level.ShownLevel;
import org.hilo.trace.selection.SelectionView;
import org.jspecify.annotations.Nullable;

/** What can be done with the node or path of a flow map that was clicked, as filters that mean the same journeys. */
public record PickMenu(SelectionView bar, ShownLevel level) {
    /** Waits that the menu of a path offers as limits, the shortest first. */
    private static final List<Duration> LIMITS = List.of(
            Duration.ofHours(1),
            Duration.ofHours(4),
            Duration.ofDays(1),
            Duration.ofDays(3),
            Duration.ofDays(7),
            Duration.ofDays(14),
            Duration.ofDays(30));

    private static final int OFFERED_LIMITS = 3;

    /** A filter of more pairs of activities nobody reads. */
    private static final int PAIRS_MOST = 12;

    /**
     * One line of the menu.
     *
     * @param key the last part of the message's key
     */
    public record Choice(String key, @Nullable Duration limit, String link) {
        public String icon() {
            return switch (key) {
                case "score" -> "star";
                case "compare" -> "columns";
                default -> "filter";
            };
        }

        public String words(Shell shell) {
            Duration wait = limit;
            return wait == null
                    ? shell.t("trace.flow.pick." + key)
                    : shell.t(
                            "trace.flow.pick." + key, "duration", shell.format().duration(wait));
        }
    }

    List<Choice> of(Node node) {
        List<String> activities = level.activitiesOf(node.activity());
        Filter passed = level.isAreas() ? new Filter.Area(List.of(node.activity())) : new Filter.Passed(activities);
        List<Choice> choices = new ArrayList<>();
        choices.add(choice("passed", passed));
        choices.add(choice("not_passed", new Filter.Not(passed)));
        // at a level that leaves steps out, a journey may begin or end with one that is not on the map
        boolean isEndKnown = !level.isAreas() && !level.leavesOut();
        if (isEndKnown && node.starts() > 0) {
            choices.add(choice("starts", new Filter.StartsWith(activities)));
        }
        if (isEndKnown && node.ends() > 0) {
            choices.add(choice("ends", new Filter.EndsWith(activities)));
        }
        choices.add(score(passed));
        choices.add(compare(passed));
        return choices;
    }

    List<Choice> of(Edge edge) {
        Filter directly = directly(edge);
        if (directly == null) {
            return List.of();
        }
        List<Choice> choices = new ArrayList<>();
        choices.add(choice("directly", directly));
        choices.add(choice("not_directly", new Filter.Not(directly)));
        double p90 = edge.waiting().p90Seconds();
        List<Duration> limits =
                LIMITS.stream().filter(l -> l.toSeconds() <= p90 * 1.5).toList();
        for (Duration limit : limits.subList(Math.max(0, limits.size() - OFFERED_LIMITS), limits.size())) {
            choices.add(new Choice("waited", limit, bar.link(bar.selection().with(waited(edge, limit)))));
        }
        choices.add(score(directly));
        choices.add(compare(directly));
        return choices;
    }

    /** Null where no filter says it: neighbours on the map need not be neighbours, or are too many pairs. */
    private @Nullable Filter directly(Edge edge) {
        if (level.isAreas()) {
            return new Filter.Handed(edge.from(), edge.to());
        }
        int pairs = level.activitiesOf(edge.from()).size()
                * level.activitiesOf(edge.to()).size();
        return level.leavesOut() || pairs > PAIRS_MOST ? null : anyPair(edge, Filter.Directly::new);
    }

    private Filter waited(Edge edge, Duration limit) {
        return level.isAreas()
                ? new Filter.Handed(edge.from(), edge.to(), Comparison.MORE, limit)
                : anyPair(edge, (from, to) -> new Filter.Waited(from, to, Comparison.MORE, limit));
    }

    private Filter anyPair(Edge edge, BiFunction<String, String, Filter> filter) {
        List<Filter> pairs = level.activitiesOf(edge.from()).stream()
                .flatMap(from -> level.activitiesOf(edge.to()).stream().map(to -> filter.apply(from, to)))
                .toList();
        return pairs.size() == 1 ? pairs.getFirst() : new Filter.Or(pairs);
    }

    private Choice choice(String key, Filter filter) {
        return new Choice(key, null, bar.link(bar.selection().with(filter)));
    }

    private Choice score(Filter condition) {
        return new Choice("score", null, bar.selection().link("/trace/score", "condition", condition.toString()));
    }

    private Choice compare(Filter condition) {
        return new Choice("compare", null, bar.selection().link("/trace/compare", "a", condition.toString()));
    }
}
