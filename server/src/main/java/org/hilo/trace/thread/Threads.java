package org.hilo.trace.thread;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.hilo.drawing.Areas;
import org.hilo.engine.Edge;
import org.hilo.engine.EventLog;
import org.hilo.engine.Filter;
import org.hilo.engine.Journey;
import org.hilo.engine.JourneyList;
import org.hilo.engine.Level;
import org.hilo.engine.Promise;
import org.hilo.engine.Question;
import org.hilo.engine.Reference;
import org.hilo.engine.Step;
import org.hilo.engine.answer.Alike;
import org.hilo.trace.event.Events;
import org.hilo.trace.event.StoredEvent;
import org.hilo.trace.flow.Flows;
import org.hilo.trace.journey.Journeys;
import org.hilo.trace.selection.JourneyAnswers;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Single journeys, joined with where their events came from and what was promised. */
@Service
public class Threads {
    private final Journeys journeys;
    private final Events events;
    private final JourneyAnswers answers;
    private final Flows flows;
    private final InstantSource clock;

    Threads(Journeys journeys, Events events, JourneyAnswers answers, Flows flows, InstantSource clock) {
        this.journeys = journeys;
        this.events = events;
        this.answers = answers;
        this.flows = flows;
        this.clock = clock;
    }

    public List<Journeys.Found> find(String text) {
        return journeys.find(text);
    }

    /** The journeys that ended last, to have something to look at. */
    public List<JourneyList.Entry> latest(String lens, int count) {
        return answers.ask(lens, Question.journeys(count), Filter.all()).entries();
    }

    public Optional<CustomerThread> thread(String lens, String id) {
        EventLog log = journeys.log(lens);
        return log.journey(id).map(journey -> thread(lens, journey, log));
    }

    /** The journeys most like one, over all of its lens; empty when there is no such journey. */
    public Optional<Alike> alike(String lens, String id, int most) {
        return journeys.log(lens)
                .journey(id)
                .map(journey -> answers.ask(lens, Question.like(journey.id(), most), Filter.all()));
    }

    /** The activities of a journey in order; none where it is gone. */
    List<String> activities(String lens, String id) {
        return journeys.log(lens)
                .journey(id)
                .map(journey -> journey.steps().stream().map(Step::activity).toList())
                .orElse(List.of());
    }

    private CustomerThread thread(String lens, Journey journey, EventLog log) {
        Map<Long, StoredEvent> stored = new HashMap<>();
        events.find(journey.steps().stream().map(Step::eventId).toList()).forEach(e -> stored.put(e.eventId(), e));
        Areas areas = flows.areas();
        List<PromiseWatch> watches = log.promises().stream()
                .map(p -> PromiseWatch.of(p, journey, stored))
                .flatMap(w -> Optional.ofNullable(w).stream())
                .toList();
        List<ThreadRow> rows = new ArrayList<>(steps(lens, journey, stored, areas, watches));
        Instant now = clock.instant();
        watches.stream().filter(w -> w.isBroken(now)).forEach(w -> rows.add(due(w, areas, lens)));
        rows.sort(Comparator.comparing(ThreadRow::time)); // stable: steps of one instant keep their order
        Set<Areas.Area> lanes = new LinkedHashSet<>();
        rows.forEach(row -> lanes.add(row.area()));
        Set<String> systems = new TreeSet<>();
        Set<Reference> references = new LinkedHashSet<>();
        stored.values().stream()
                .sorted(Comparator.comparingLong(StoredEvent::eventId))
                .forEach(e -> {
                    systems.add(e.source());
                    references.addAll(e.references());
                });
        references.remove(new Reference(lens, journey.id()));
        return new CustomerThread(
                lens, journey.id(), rows, List.copyOf(lanes), List.copyOf(references), List.copyOf(systems));
    }

    private List<ThreadRow> steps(
            String lens, Journey journey, Map<Long, StoredEvent> stored, Areas areas, List<PromiseWatch> watches) {
        Map<List<String>, Double> longest = longest(lens);
        Map<String, Integer> times = new HashMap<>();
        List<ThreadRow> rows = new ArrayList<>();
        Step before = null;
        for (Step step : journey.steps()) {
            double wait = before == null
                    ? Double.NaN
                    : Duration.between(before.time(), step.time()).toMillis() / 1000.0;
            boolean isLong = before != null
                    && wait > longest.getOrDefault(List.of(before.activity(), step.activity()), Double.MAX_VALUE);
            StoredEvent event = stored.get(step.eventId());
            rows.add(new ThreadRow.Happened(
                    step.time(),
                    step.activity(),
                    areas.area(step.area()),
                    step.channel(),
                    event == null ? null : event.source(),
                    wait,
                    isLong,
                    times.merge(step.activity(), 1, Integer::sum),
                    step.score(),
                    event == null ? null : event.comment(),
                    delivered(step, watches)));
            before = step;
        }
        return rows;
    }

    /** How long nine of ten journeys wait at most, for each passage. */
    private Map<List<String>, Double> longest(String lens) {
        Map<List<String>, Double> longest = new HashMap<>();
        for (Edge edge : answers.ask(lens, Question.flowMap(Level.ACTIVITY), Filter.all())
                .edges()) {
            longest.put(List.of(edge.from(), edge.to()), edge.waiting().p90Seconds());
        }
        return longest;
    }

    private static ThreadRow.@Nullable Delivered delivered(Step step, List<PromiseWatch> watches) {
        return watches.stream()
                .filter(w -> w.delivery() != null
                        && Objects.requireNonNull(w.delivery()).eventId() == step.eventId())
                .map(w -> new ThreadRow.Delivered(w.promise().name(), w.lateSeconds()))
                .findFirst()
                .orElse(null);
    }

    private ThreadRow due(PromiseWatch watch, Areas areas, String lens) {
        Promise promise = watch.promise();
        Step delivery = watch.delivery();
        String area = delivery != null ? delivery.area() : usualArea(lens, promise.delivered());
        return new ThreadRow.Due(watch.due(), promise.name(), promise.delivered(), areas.area(area), delivery != null);
    }

    private @Nullable String usualArea(String lens, String activity) {
        return answers.ask(lens, Question.flowMap(Level.ACTIVITY), Filter.all()).nodes().stream()
                .filter(n -> n.activity().equals(activity))
                .map(n -> n.area())
                .findFirst()
                .orElse(null);
    }
}
