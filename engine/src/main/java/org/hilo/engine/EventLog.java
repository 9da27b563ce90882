package org.hilo.engine;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.hilo.engine.column.Once;
import org.hilo.engine.job.Answering;
import org.hilo.engine.job.Explaining;
import org.hilo.engine.journey.JourneyLog;
import org.hilo.engine.journey.Segment;
import org.hilo.engine.select.Selector;

/** The journeys of a table under one lens at one version; immutable, for any number of threads. */
public final class EventLog {
    private final Answering answering;
    private final Lens lens;
    private final List<Promise> promises;
    private final long version;
    private final Once<Selector> selector;

    EventLog(JourneyLog journeys, Lens lens, long version) {
        this(new Answering(journeys), lens, List.of(), version);
    }

    private EventLog(Answering answering, Lens lens, List<Promise> promises, long version) {
        this.answering = answering;
        this.lens = lens;
        this.promises = List.copyOf(promises);
        this.version = version;
        this.selector = new Once<>(() -> answering().selector(promises()));
    }

    private Answering answering() {
        return answering;
    }

    /** The same log that knows these promises by name, for filters such as {@code late "delivery"}. */
    public EventLog with(List<Promise> known) {
        return new EventLog(answering, lens, known, version);
    }

    public List<Promise> promises() {
        return promises;
    }

    /** Version of the table that this log shows. */
    public long version() {
        return version;
    }

    public int journeyCount() {
        return Math.toIntExact(answering.log().all().journeyCount());
    }

    /** Steps of all journeys; an event in two journeys counts twice. */
    public long eventCount() {
        return answering.log().eventCount();
    }

    /** Events of the table that are in no journey of this lens. */
    public long eventsOutside() {
        return answering.log().outside();
    }

    /** Names that occur, in alphabetical order. */
    public List<String> activities() {
        return answering.occurring(NameKind.ACTIVITY);
    }

    /** Names that occur, in alphabetical order. */
    public List<String> areas() {
        return answering.occurring(NameKind.AREA);
    }

    /** Names that occur, in alphabetical order. */
    public List<String> channels() {
        return answering.occurring(NameKind.CHANNEL);
    }

    /** Names of the attributes that some step carries, in alphabetical order. */
    public List<String> attributeNames() {
        return answering.occurringAttributes();
    }

    /** The journey of this id, in full. */
    public Optional<Journey> journey(String id) {
        return answering.log().find(id).map(place -> {
            Segment segment = answering.log().segment(place.segment());
            int variant = segment.variantOf(place.journey());
            int event = segment.firstEvent(place.journey(), variant);
            return new Journey(
                    id,
                    IntStream.range(event, event + segment.length(variant))
                            .mapToObj(e ->
                                    answering.log().table().step(segment.rows().at(e)))
                            .toList());
        });
    }

    /** Whether a journey or an object with journeys has this id. */
    boolean isKnown(String id) {
        return answering.log().isKnown(id);
    }

    /** Names in the filter that nothing in this log bears; a filter with such a name selects less than one might think. */
    public List<UnknownName> unknownNames(Filter filter) {
        return UnknownNames.in(filter, this);
    }

    /** How answers over this filter are computed. */
    public Explanation explain(Filter filter) {
        Explaining explaining = new Explaining(selector.get());
        return new Explanation(
                version,
                lens,
                filter,
                journeyCount(),
                eventCount(),
                explaining.journeys(filter),
                explaining.steps(filter),
                explaining.narrowings(filter),
                answering.log().segmentCount(),
                explaining.waitingError(filter),
                unknownNames(filter));
    }

    /** Answers the question over the journeys that the filter selects, on several threads when there is much to do. */
    @SuppressWarnings("unchecked") // each kind of question has the job that makes its kind of answer
    public <A> A ask(Question<A> question, Filter filter) {
        return (A) answering.answer(question, filter, selector.get());
    }
}
