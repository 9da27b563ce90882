package org.hilo.trace.compare;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hilo.engine.Filter;

/**
 * What differs because the sides were chosen so: who compares the journeys that pass an activity with those that do not learns
 * nothing from the share that passes it.
 *
 * @param activities that a filter of either side names
 * @param areas that a filter of either side names
 * @param waits paths whose wait chooses a side
 * @param allWaits whether the whole duration chooses a side, and with it every wait
 */
record GivenByChoice(Set<String> activities, Set<String> areas, Set<List<String>> waits, boolean allWaits) {
    static GivenByChoice of(Filter a, Filter b) {
        Reading reading = new Reading();
        reading.read(a);
        reading.read(b);
        return new GivenByChoice(
                Set.copyOf(reading.activities), Set.copyOf(reading.areas), Set.copyOf(reading.waits), reading.allWaits);
    }

    /** @param areaOf area of each activity, none for those that have none */
    boolean names(String activity, Map<String, String> areaOf) {
        return activities.contains(activity) || areas.contains(areaOf.getOrDefault(activity, ""));
    }

    boolean chooses(String from, String to) {
        return allWaits || waits.contains(List.of(from, to));
    }

    private static final class Reading {
        private final Set<String> activities = new HashSet<>();
        private final Set<String> areas = new HashSet<>();
        private final Set<List<String>> waits = new HashSet<>();
        private boolean allWaits;

        void read(Filter filter) {
            switch (filter) {
                case Filter.StartsWith(var names) -> activities.addAll(names);
                case Filter.EndsWith(var names) -> activities.addAll(names);
                case Filter.Passed(var names) -> activities.addAll(names);
                case Filter.Exactly(var names) -> activities.addAll(names);
                case Filter.Repeated(var names) -> activities.addAll(names);
                case Filter.Then(var from, var to) -> activities.addAll(List.of(from, to));
                case Filter.Directly(var from, var to) -> activities.addAll(List.of(from, to));
                case Filter.Waited waited -> {
                    activities.addAll(List.of(waited.from(), waited.to()));
                    waits.add(List.of(waited.from(), waited.to()));
                }
                case Filter.Area(var names) -> areas.addAll(names);
                case Filter.Returned(var names) -> areas.addAll(names);
                case Filter.Handed handed -> areas.addAll(List.of(handed.from(), handed.to()));
                case Filter.Took _ -> allWaits = true;
                case Filter.And(var filters) -> filters.forEach(this::read);
                case Filter.Or(var filters) -> filters.forEach(this::read);
                case Filter.Not(var inner) -> read(inner);
                case Filter.All _,
                        Filter.During _,
                        Filter.Started _,
                        Filter.Attribute _,
                        Filter.AttributeNumber _,
                        Filter.Channel _,
                        Filter.Score _,
                        Filter.Journeys _,
                        Filter.Unnoticed _,
                        Filter.Promised _ -> {}
            }
        }
    }
}
