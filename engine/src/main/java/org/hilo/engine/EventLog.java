package org.hilo.engine;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The journeys of a table under one lens at one version; immutable, for any number of threads. */
public final class EventLog {
    private final JourneyColumns columns;
    private final List<Promise> promises;
    private final long version;
    private final Selector selector;

    EventLog(JourneyColumns columns, long version) {
        this(columns, List.of(), version);
    }

    private EventLog(JourneyColumns columns, List<Promise> promises, long version) {
        this.columns = columns;
        this.promises = List.copyOf(promises);
        this.version = version;
        this.selector = columns.selector(this.promises);
    }

    /** The same log that knows these promises by name, for filters such as {@code late "delivery"}. */
    public EventLog with(List<Promise> known) {
        return new EventLog(columns, known, version);
    }

    public List<Promise> promises() {
        return promises;
    }

    /** Version of the table that this log shows. */
    public long version() {
        return version;
    }

    public int journeyCount() {
        return columns.journeyCount();
    }

    /** Steps of all journeys; an event in two journeys counts twice. */
    public long eventCount() {
        return columns.rows.length;
    }

    /** Events of the table that are in no journey of this lens. */
    public long eventsOutside() {
        return columns.outside;
    }

    /** Names that occur, in alphabetical order. */
    public List<String> activities() {
        return columns.names(NameKind.ACTIVITY);
    }

    /** Names that occur, in alphabetical order. */
    public List<String> areas() {
        return columns.names(NameKind.AREA);
    }

    /** Names that occur, in alphabetical order. */
    public List<String> channels() {
        return columns.names(NameKind.CHANNEL);
    }

    /** Names of the attributes that some step carries, in alphabetical order. */
    public List<String> attributeNames() {
        return columns.attributeNames();
    }

    /** The journey of this id, in full. */
    public Optional<Journey> journey(String id) {
        int journey = Arrays.asList(columns.journeyIds).indexOf(id);
        if (journey < 0) {
            return Optional.empty();
        }
        List<Step> steps = Arrays.stream(columns.rows, columns.offsets[journey], columns.offsets[journey + 1])
                .mapToObj(columns.table::step)
                .toList();
        return Optional.of(new Journey(id, steps));
    }

    /** Names in the filter that nothing in this log bears; a filter with such a name selects less than one might think. */
    public List<UnknownName> unknownNames(Filter filter) {
        return UnknownNames.in(filter, this);
    }

    /** Answers the question over the journeys that the filter selects, on several threads when there is much to do. */
    @SuppressWarnings("unchecked") // each kind of question has the job that makes its kind of answer
    public <A> A ask(Question<A> question, Filter filter) {
        return (A) Jobs.of(question, columns, selector).run(columns, selector.selected(filter));
    }
}
