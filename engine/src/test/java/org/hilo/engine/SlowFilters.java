package org.hilo.engine;

import static java.util.stream.Collectors.toSet;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The obvious version of every filter. */
final class SlowFilters {
    private final List<Promise> promises;
    private final Instant end;

    SlowFilters(List<Promise> promises, Instant end) {
        this.promises = promises;
        this.end = end;
    }

    List<Promise> promises() {
        return promises;
    }

    boolean selects(Filter filter, List<Event> journey) {
        return switch (filter) {
            case Filter.All() -> true;
            case Filter.During(var from, var until) -> journey.stream().anyMatch(e -> within(e.time(), from, until));
            case Filter.Started(var from, var until) ->
                within(journey.getFirst().time(), from, until);
            case Filter.StartsWith(var names) ->
                names.contains(journey.getFirst().activity());
            case Filter.EndsWith(var names) -> names.contains(journey.getLast().activity());
            case Filter.Attribute(var name, var values) ->
                journey.stream()
                        .map(e -> e.attributes().get(name))
                        .anyMatch(v -> v != null && values.stream().anyMatch(text -> isWritten(v, text)));
            case Filter.AttributeNumber(var name, var comparison, var limit) ->
                journey.stream()
                        .map(e -> e.attributes().get(name))
                        .anyMatch(v -> v instanceof Value.Number(double n) && comparison.holds(n, limit));
            case Filter.Passed(var names) -> journey.stream().anyMatch(e -> names.contains(e.activity()));
            case Filter.Then(var from, var to) -> then(journey, from, to);
            case Filter.Directly(var from, var to) ->
                pairs(
                        journey,
                        (a, b) -> a.activity().equals(from) && b.activity().equals(to));
            case Filter.Waited(var from, var to, var comparison, var duration) ->
                pairs(
                        journey,
                        (a, b) -> a.activity().equals(from)
                                && b.activity().equals(to)
                                && holds(comparison, Duration.between(a.time(), b.time()), duration));
            case Filter.Handed(var from, var to, var comparison, var duration) ->
                pairs(
                        journey,
                        (a, b) -> area(a).equals(from)
                                && area(b).equals(to)
                                && holds(comparison, Duration.between(a.time(), b.time()), duration));
            case Filter.Area(var areas) -> journey.stream().anyMatch(e -> areas.contains(area(e)));
            case Filter.Channel(var channels) ->
                journey.stream().anyMatch(e -> e.channel() != null && channels.contains(e.channel()));
            case Filter.Score(var comparison, var limit) ->
                journey.stream().anyMatch(e -> e.score() != null && comparison.holds(e.score(), limit));
            case Filter.Took(var comparison, var duration) ->
                holds(
                        comparison,
                        Duration.between(
                                journey.getFirst().time(), journey.getLast().time()),
                        duration);
            case Filter.Exactly(var names) ->
                journey.stream().map(Event::activity).toList().equals(names);
            case Filter.Promised(var state, var name) ->
                promises.stream()
                        .filter(p -> p.name().equals(name))
                        .flatMap(p -> made(p, journey).stream())
                        .anyMatch(made -> made.states().contains(state));
            case Filter.Journeys(var ids) -> throw new IllegalArgumentException("ids are not known here: " + ids);
            case Filter.Repeated(var names) -> repeated(journey, names);
            case Filter.Returned(var names) -> returned(journey, names);
            case Filter.Unnoticed() ->
                !selects(new Filter.Repeated(List.of()), journey)
                        && promises.stream()
                                .flatMap(p -> made(p, journey).stream())
                                .allMatch(m -> m.states().contains(PromiseState.KEPT)
                                        || m.states().contains(PromiseState.OPEN));
            case Filter.And(var all) -> all.stream().allMatch(f -> selects(f, journey));
            case Filter.Or(var all) -> all.stream().anyMatch(f -> selects(f, journey));
            case Filter.Not(var inner) -> !selects(inner, journey);
        };
    }

    private static boolean then(List<Event> journey, String from, String to) {
        return IntStream.range(0, journey.size())
                .filter(i -> journey.get(i).activity().equals(from))
                .anyMatch(i -> journey.subList(i + 1, journey.size()).stream()
                        .anyMatch(e -> e.activity().equals(to)));
    }

    private static boolean repeated(List<Event> journey, List<String> names) {
        return journey.stream()
                .map(Event::activity)
                .filter(name -> names.isEmpty() || names.contains(name))
                .anyMatch(name ->
                        journey.stream().filter(e -> e.activity().equals(name)).count() > 1);
    }

    private static boolean returned(List<Event> journey, List<String> names) {
        List<String> areas =
                journey.stream().map(Event::area).filter(Objects::nonNull).toList();
        for (int i = 0; i < areas.size(); i++) {
            for (int k = i + 2; k < areas.size(); k++) {
                String area = areas.get(i);
                boolean isBack = areas.get(k).equals(area)
                        && areas.subList(i, k).stream().anyMatch(between -> !between.equals(area));
                if (isBack && (names.isEmpty() || names.contains(area))) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean isWritten(Value value, String text) {
        if (value instanceof Value.Number(double number)) {
            try {
                return new BigDecimal(text).compareTo(BigDecimal.valueOf(number)) == 0;
            } catch (NumberFormatException e) {
                return false;
            }
        }
        return value.text().equals(text);
    }

    /** One promise as it was made: the event that made it, when it was due, and what delivered it. */
    record Made(Event event, Instant due, @Nullable Instant delivered, Set<PromiseState> states) {}

    List<Made> made(Promise promise, List<Event> journey) {
        List<Made> made = new ArrayList<>();
        for (Event event : journey) {
            if (event.attributes().get(promise.attribute()) instanceof Value.Time(Instant due)
                    && made.stream().noneMatch(earlier -> mayBeSame(earlier.event(), event))) {
                Instant delivered = journey.stream()
                        .filter(e -> e.activity().equals(promise.delivered()) && mayBeSame(e, event))
                        .map(Event::time)
                        .findFirst()
                        .orElse(null);
                made.add(new Made(event, due, delivered, states(promise, due, delivered)));
            }
        }
        return made;
    }

    static boolean mayBeSame(Event a, Event b) {
        return a.references().stream().map(Reference::type).distinct().allMatch(type -> {
            Set<String> ofA = ids(a, type);
            Set<String> ofB = ids(b, type);
            return ofB.isEmpty() || ofA.stream().anyMatch(ofB::contains);
        });
    }

    private static Set<String> ids(Event event, String type) {
        return event.references().stream()
                .filter(r -> r.type().equals(type))
                .map(Reference::id)
                .collect(toSet());
    }

    private Set<PromiseState> states(Promise promise, Instant due, @Nullable Instant delivered) {
        if (delivered == null) {
            return isOpen(promise, due) ? Set.of(PromiseState.NEVER, PromiseState.OPEN) : Set.of(PromiseState.NEVER);
        }
        return Set.of(after(promise, delivered, due) ? PromiseState.LATE : PromiseState.KEPT);
    }

    private boolean isOpen(Promise promise, Instant due) {
        return switch (promise.by()) {
            case Promise.Exact() -> due.isAfter(end);
            case Promise.Day(var zone) -> !LocalDate.ofInstant(due, zone).isBefore(LocalDate.ofInstant(end, zone));
        };
    }

    private static boolean after(Promise promise, Instant later, Instant earlier) {
        return switch (promise.by()) {
            case Promise.Exact() -> later.isAfter(earlier);
            case Promise.Day(var zone) -> LocalDate.ofInstant(later, zone).isAfter(LocalDate.ofInstant(earlier, zone));
        };
    }

    private static boolean within(Instant time, Instant from, Instant until) {
        return !time.isBefore(from) && time.isBefore(until);
    }

    private static boolean holds(Comparison comparison, Duration figure, Duration limit) {
        return comparison.holds((long) figure.compareTo(limit), 0L);
    }

    private static String area(Event event) {
        return Objects.requireNonNullElse(event.area(), Handoff.UNKNOWN_AREA);
    }

    private static boolean pairs(List<Event> journey, java.util.function.BiPredicate<Event, Event> test) {
        return IntStream.range(1, journey.size()).anyMatch(i -> test.test(journey.get(i - 1), journey.get(i)));
    }
}
