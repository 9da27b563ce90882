package org.hilo.engine;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.LongPredicate;

/** All events in memory, in order of arrival; one writer and many readers at a time are safe. */
public final class EventTable {
    private final List<Event> events = new ArrayList<>();
    private long version;

    public synchronized void add(Event event) {
        addAll(List.of(event));
    }

    public synchronized void addAll(Collection<Event> added) {
        events.addAll(added);
        version++;
    }

    /** Takes back the events whose id the predicate accepts; returns how many. */
    public synchronized int remove(LongPredicate eventId) {
        int before = events.size();
        events.removeIf(e -> eventId.test(e.id()));
        version++;
        return before - events.size();
    }

    public synchronized int size() {
        return events.size();
    }

    /** Grows with every change. */
    public synchronized long version() {
        return version;
    }

    /** Types of the references seen, in order of first arrival: each can be a lens. */
    public synchronized List<String> referenceTypes() {
        return events.stream()
                .flatMap(e -> e.references().stream())
                .map(Reference::type)
                .distinct()
                .toList();
    }

    /** The journeys under the lens; cached until the table or the lens changes. */
    public synchronized EventLog journeys(Lens lens) {
        Map<String, List<Event>> journeys = new LinkedHashMap<>();
        for (Event event : events) {
            for (String id : idsOf(event, lens)) {
                journeys.computeIfAbsent(id, i -> new ArrayList<>()).add(event);
            }
        }
        journeys.values().forEach(list -> list.sort(java.util.Comparator.comparing(Event::time)));
        return new EventLog(journeys, List.of(), version);
    }

    private static Set<String> idsOf(Event event, Lens lens) {
        Set<String> ids = new LinkedHashSet<>();
        for (Reference reference : event.references()) {
            Identity identity = lens.identity();
            String id = identity != null
                    ? identity.customerOf(reference)
                    : reference.type().equals(lens.name()) ? reference.id() : null;
            if (id != null) {
                ids.add(id);
            }
        }
        return ids;
    }
}
