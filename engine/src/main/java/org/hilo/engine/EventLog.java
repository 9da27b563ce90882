package org.hilo.engine;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The journeys of a table under one lens at one version; immutable. */
public final class EventLog {
    private final Map<String, List<Event>> journeys;
    private final List<Promise> promises;
    private final long version;

    EventLog(Map<String, List<Event>> journeys, List<Promise> promises, long version) {
        this.journeys = journeys;
        this.promises = List.copyOf(promises);
        this.version = version;
    }

    /** The same log that knows these promises by name, for filters such as {@code late "delivery"}. */
    public EventLog with(List<Promise> known) {
        return new EventLog(journeys, known, version);
    }

    public List<Promise> promises() {
        return promises;
    }

    /** Version of the table that this log shows. */
    public long version() {
        return version;
    }

    public int journeyCount() {
        return journeys.size();
    }

    /** Steps of all journeys; an event in two journeys counts twice. */
    public long eventCount() {
        return journeys.values().stream().mapToLong(List::size).sum();
    }

    /** Names in alphabetical order. */
    public List<String> activities() {
        return all().map(Event::activity).distinct().sorted().toList();
    }

    /** Names in alphabetical order. */
    public List<String> areas() {
        return all().flatMap(e -> Optional.ofNullable(e.area()).stream())
                .distinct()
                .sorted()
                .toList();
    }

    /** Names in alphabetical order. */
    public List<String> channels() {
        return all().flatMap(e -> Optional.ofNullable(e.channel()).stream())
                .distinct()
                .sorted()
                .toList();
    }

    /** Names in alphabetical order. */
    public List<String> attributeNames() {
        return all().flatMap(e -> e.attributes().keySet().stream())
                .distinct()
                .sorted()
                .toList();
    }

    public Optional<Journey> journey(String id) {
        return Optional.ofNullable(journeys.get(id)).map(events -> new Journey(id, steps(events)));
    }

    /** Answers the question over the journeys that the filter selects. */
    @SuppressWarnings("unchecked") // each question's answer type is fixed by its record
    public <A> A ask(Question<A> question, Filter filter) {
        return (A) new SlowAnswers(journeys, promises).answer(question, filter);
    }

    static List<Step> steps(List<Event> events) {
        return events.stream()
                .map(e -> new Step(e.id(), e.time(), e.activity(), e.area(), e.channel(), e.score()))
                .toList();
    }

    private java.util.stream.Stream<Event> all() {
        return journeys.values().stream().flatMap(List::stream);
    }
}
