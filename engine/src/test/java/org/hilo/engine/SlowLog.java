package org.hilo.engine;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The obvious version of a log: a map from journey to its sorted events. */
final class SlowLog {
    private final Map<String, List<Event>> journeys = new LinkedHashMap<>();
    private final List<Promise> promises;

    SlowLog(Collection<Event> events, Lens lens, List<Promise> promises) {
        for (Event event : events) {
            for (String id : idsOf(event, lens)) {
                journeys.computeIfAbsent(id, i -> new ArrayList<>()).add(event);
            }
        }
        journeys.values().forEach(list -> list.sort(Comparator.comparing(Event::time)));
        this.promises = promises;
    }

    Map<String, List<Event>> journeys() {
        return journeys;
    }

    Object ask(Question<?> question, Filter filter) {
        return new SlowAnswers(journeys, promises).answer(question, filter);
    }

    private static Set<String> idsOf(Event event, Lens lens) {
        Set<String> ids = new LinkedHashSet<>();
        for (Reference reference : event.references()) {
            Identity identity = lens.identity();
            if (identity == null && reference.type().equals(lens.name())) {
                ids.add(reference.id());
            }
            String customer = identity == null ? null : identity.customerOf(reference);
            if (customer != null) {
                ids.add(customer);
            }
        }
        return ids;
    }
}
