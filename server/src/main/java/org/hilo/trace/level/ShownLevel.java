package org.hilo.trace.level;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.hilo.engine.Level;

/**
 * The level that a flow map is shown at.
 *
 * @param word how addresses call it: activity, area, or the name that people gave it
 * @param members activities of each node that people defined
 */
public record ShownLevel(String word, Level level, Map<String, List<String>> members) {
    public static final String ACTIVITY = "activity";
    public static final String AREA = "area";

    static final ShownLevel ACTIVITIES = new ShownLevel(ACTIVITY, Level.ACTIVITY, Map.of());
    static final ShownLevel AREAS = new ShownLevel(AREA, Level.AREA, Map.of());

    public ShownLevel {
        members = Map.copyOf(members);
    }

    /** @param activities all that there are: one that no node names, but is called like a node, belongs to it */
    static ShownLevel of(NamedLevel named, Collection<String> activities) {
        Map<String, TreeSet<String>> members = new TreeMap<>();
        named.nodes()
                .forEach((activity, node) ->
                        members.computeIfAbsent(node, n -> new TreeSet<>()).add(activity));
        if (named.rest() == Level.Rest.KEPT) {
            activities.stream()
                    .filter(activity -> !named.nodes().containsKey(activity))
                    .forEach(activity -> members.computeIfPresent(activity, (node, all) -> {
                        all.add(activity);
                        return all;
                    }));
        }
        Map<String, List<String>> lists = new TreeMap<>();
        members.forEach((node, all) -> lists.put(node, List.copyOf(all)));
        return new ShownLevel(named.name(), named.level(), lists);
    }

    /** Kinds of levels, as messages tell them apart. */
    public String kind() {
        return switch (level) {
            case Level.Activities() -> ACTIVITY;
            case Level.Areas() -> AREA;
            case Level.Mapped mapped -> "named";
        };
    }

    public boolean isActivities() {
        return level instanceof Level.Activities;
    }

    public boolean isAreas() {
        return level instanceof Level.Areas;
    }

    /** Whether some steps are not on the map at all, so that neighbours there need not be neighbours in a journey. */
    public boolean leavesOut() {
        return level instanceof Level.Mapped mapped && mapped.rest() == Level.Rest.LEFT_OUT;
    }

    /** The activities of a node; where people put nothing together, the one of the same name. */
    public List<String> activitiesOf(String node) {
        return members.getOrDefault(node, List.of(node));
    }
}
