package org.hilo.engine;

import static java.util.Comparator.comparing;
import static java.util.Comparator.comparingLong;
import static java.util.stream.Collectors.groupingBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.hilo.engine.answer.FirstWaits;
import org.jspecify.annotations.Nullable;

/** The obvious version of every answer: lists, maps and streams, no columns. */
final class SlowAnswers {
    private final Map<String, List<Event>> journeys;
    private final SlowFilters filters;

    SlowAnswers(Map<String, List<Event>> journeys, List<Promise> promises) {
        this.journeys = journeys;
        this.filters = new SlowFilters(promises, end());
    }

    boolean selects(Filter filter, List<Event> journey) {
        return filters.selects(filter, journey);
    }

    Object answer(Question<?> question, Filter filter) {
        List<List<Event>> selected = journeys.values().stream()
                .filter(j -> filters.selects(filter, j))
                .toList();
        return switch (question) {
            case Question.OfFlow(var level, var withWaits) -> flow(selected, level, withWaits);
            case Question.OfFirstWaits(var level) -> firstWaits(shown(selected, level), level);
            case Question.OfVariants(var top) -> variants(selected, top);
            case Question.OfHandoffs(Succession.Direct()) -> handoffs(selected);
            case Question.OfHandoffs(Succession.Causal(var dependency)) ->
                new SlowMeasures(journeys, end()).causal(selected, dependency);
            case Question.OfScoreSplit(var condition) -> {
                var split = selected.stream()
                        .collect(java.util.stream.Collectors.partitioningBy(j -> filters.selects(condition, j)));
                yield new ScoreSplit(
                        group(Objects.requireNonNull(split.get(true))),
                        group(Objects.requireNonNull(split.get(false))));
            }
            case Question.OfAntecedents() -> SlowAntecedents.of(selected);
            case Question.OfAnswerSplit(var condition) ->
                SlowAntecedents.split(journeys.values(), selected, condition, filters.promises());
            case Question.OfPromise(var promise) -> promise(selected, promise);
            case Question.OfNames(var kind, var top) -> counts(selected, top, e -> name(e, kind));
            case Question.OfAttributeValues(var attribute, var top) ->
                counts(selected, top, e -> {
                    Value value = e.attributes().get(attribute);
                    return value == null ? null : value.text();
                });
            case Question.OfDays(var zone) -> {
                Map<LocalDate, long[]> days = new TreeMap<>();
                for (List<Event> journey : selected) {
                    for (int i = 0; i < journey.size(); i++) {
                        LocalDate date = journey.get(i).time().atZone(zone).toLocalDate();
                        long[] day = days.computeIfAbsent(date, d -> new long[2]);
                        day[0]++;
                        day[1] += i == 0 ? 1 : 0;
                    }
                }
                yield new Days(days.entrySet().stream()
                        .map(d -> new Days.Day(d.getKey(), d.getValue()[0], d.getValue()[1]))
                        .toList());
            }
            case Question.OfPeriods(var bounds) -> periods(selected, bounds);
            case Question.OfJourneys(var limit) -> {
                List<JourneyList.Entry> entries = new ArrayList<>();
                for (var journey : journeys.entrySet()) {
                    List<Event> steps = journey.getValue();
                    if (filters.selects(filter, steps)) {
                        entries.add(new JourneyList.Entry(
                                journey.getKey(),
                                steps.getFirst().time(),
                                steps.getLast().time(),
                                steps.size(),
                                scores(List.of(steps))));
                    }
                }
                entries.sort(comparing(JourneyList.Entry::end).reversed().thenComparing(JourneyList.Entry::id));
                yield new JourneyList(entries.size(), entries.subList(0, Math.min(limit, entries.size())));
            }
            default -> throw new IllegalArgumentException("see SlowMeasures for " + question);
        };
    }

    private Periods periods(List<List<Event>> selected, List<Instant> bounds) {
        return new Periods(IntStream.range(1, bounds.size())
                .mapToObj(i -> {
                    Instant from = bounds.get(i - 1);
                    Instant until = bounds.get(i);
                    long events = selected.stream()
                            .flatMap(List::stream)
                            .filter(e -> !e.time().isBefore(from) && e.time().isBefore(until))
                            .count();
                    Filter during = new Filter.During(from, until);
                    long those = selected.stream()
                            .filter(steps -> filters.selects(during, steps))
                            .count();
                    return new Periods.Period(from, until, events, those);
                })
                .toList());
    }

    private record Pair(String from, String to) {}

    private FlowMap flow(List<List<Event>> all, Level level, boolean withWaits) {
        List<List<Event>> journeys = shown(all, level);
        Map<String, long[]> nodes = new LinkedHashMap<>(); // count, journeys, starts, ends, repeats
        Map<Pair, List<Duration>> waits = new LinkedHashMap<>();
        Map<Pair, Long> edgeJourneys = new LinkedHashMap<>();
        long events = 0;
        for (List<Event> journey : journeys) {
            Set<String> seen = new HashSet<>();
            Set<Pair> seenPairs = new HashSet<>();
            for (int i = 0; i < journey.size(); i++) {
                String name = label(journey.get(i), level);
                long[] node = nodes.computeIfAbsent(name, n -> new long[5]);
                node[0]++;
                events++;
                if (seen.add(name)) {
                    node[1]++;
                } else {
                    node[4]++;
                }
                node[2] += i == 0 ? 1 : 0;
                node[3] += i == journey.size() - 1 ? 1 : 0;
                if (i > 0) {
                    Pair pair = new Pair(label(journey.get(i - 1), level), name);
                    waits.computeIfAbsent(pair, p -> new ArrayList<>()).add(wait(journey, i));
                    if (seenPairs.add(pair)) {
                        edgeJourneys.merge(pair, 1L, Long::sum);
                    }
                }
            }
        }
        return new FlowMap(
                journeys.size(),
                events,
                nodes.entrySet().stream()
                        .map(n -> new Node(
                                n.getKey(),
                                mainArea(n.getKey(), level),
                                n.getValue()[0],
                                n.getValue()[1],
                                n.getValue()[2],
                                n.getValue()[3],
                                n.getValue()[4]))
                        .sorted(comparingLong(Node::count).reversed().thenComparing(Node::activity))
                        .toList(),
                waits.entrySet().stream()
                        .map(e -> new Edge(
                                e.getKey().from(),
                                e.getKey().to(),
                                e.getValue().size(),
                                Objects.requireNonNull(edgeJourneys.get(e.getKey())),
                                withWaits ? waiting(e.getValue()) : Waiting.UNASKED))
                        .sorted(comparingLong(Edge::count)
                                .reversed()
                                .thenComparing(Edge::from)
                                .thenComparing(Edge::to))
                        .toList());
    }

    private static FirstWaits firstWaits(List<List<Event>> journeys, Level level) {
        Map<Pair, TreeMap<Double, Long>> waits = new LinkedHashMap<>();
        for (List<Event> journey : journeys) {
            Set<Pair> seen = new HashSet<>();
            for (int i = 1; i < journey.size(); i++) {
                Pair pair = new Pair(label(journey.get(i - 1), level), label(journey.get(i), level));
                if (seen.add(pair)) {
                    waits.computeIfAbsent(pair, p -> new TreeMap<>()).merge(seconds(wait(journey, i)), 1L, Long::sum);
                }
            }
        }
        return new FirstWaits(waits.entrySet().stream()
                .map(path -> new FirstWaits.Path(
                        path.getKey().from(),
                        path.getKey().to(),
                        path.getValue().values().stream().mapToLong(n -> n).sum(),
                        path.getValue().keySet().stream().mapToDouble(s -> s).toArray(),
                        path.getValue().values().stream().mapToLong(n -> n).toArray(),
                        0))
                .sorted(comparingLong(FirstWaits.Path::journeys)
                        .reversed()
                        .thenComparing(FirstWaits.Path::from)
                        .thenComparing(FirstWaits.Path::to))
                .toList());
    }

    private static Variants variants(List<List<Event>> journeys, int top) {
        Map<List<String>, List<List<Event>>> variants = journeys.stream()
                .collect(groupingBy(j -> j.stream().map(Event::activity).toList()));
        List<Variant> all = variants.entrySet().stream()
                .map(v -> {
                    Scores scores = scores(v.getValue());
                    List<Duration> took = v.getValue().stream()
                            .map(j -> Duration.between(
                                    j.getFirst().time(), j.getLast().time()))
                            .toList();
                    return new Variant(
                            v.getKey(),
                            v.getValue().size(),
                            quantile(took, 0.5),
                            scores.n(),
                            scores.mean(),
                            scores.variance());
                })
                .sorted(comparingLong(Variant::count)
                        .reversed()
                        .thenComparing(v -> String.join("\u0000", v.activities())))
                .toList();
        return new Variants(all.size(), journeys.size(), all.subList(0, Math.min(top, all.size())));
    }

    private static Handoffs handoffs(List<List<Event>> journeys) {
        Map<Pair, List<Duration>> waits = new LinkedHashMap<>();
        Map<Pair, Long> inJourneys = new LinkedHashMap<>();
        Map<Pair, Long> pingPong = new LinkedHashMap<>();
        Map<Pair, Long> answers = new LinkedHashMap<>();
        long steps = 0;
        long without = 0;
        for (List<Event> journey : journeys) {
            Set<Pair> seen = new HashSet<>();
            Pair last = null;
            for (int i = 0; i < journey.size(); i++) {
                steps++;
                without += journey.get(i).area() == null ? 1 : 0;
                if (i == 0) {
                    continue;
                }
                Pair pair = new Pair(label(journey.get(i - 1), Level.AREA), label(journey.get(i), Level.AREA));
                if (pair.from().equals(pair.to())) {
                    continue;
                }
                waits.computeIfAbsent(pair, p -> new ArrayList<>()).add(wait(journey, i));
                if (seen.add(pair)) {
                    inJourneys.merge(pair, 1L, Long::sum);
                }
                if (journey.get(i).score() != null) {
                    answers.merge(pair, 1L, Long::sum);
                }
                if (last != null && last.from().equals(pair.to())) {
                    pingPong.merge(last, 1L, Long::sum);
                }
                last = pair;
            }
        }
        return new Handoffs(
                steps,
                without,
                waits.entrySet().stream()
                        .map(h -> new Handoff(
                                h.getKey().from(),
                                h.getKey().to(),
                                h.getValue().size(),
                                inJourneys.getOrDefault(h.getKey(), 0L),
                                waiting(h.getValue()),
                                answers.getOrDefault(h.getKey(), 0L),
                                pingPong.getOrDefault(h.getKey(), 0L)))
                        .sorted(comparingLong(Handoff::count)
                                .reversed()
                                .thenComparing(Handoff::from)
                                .thenComparing(Handoff::to))
                        .toList());
    }

    private PromiseOutcome promise(List<List<Event>> journeys, Promise promise) {
        Map<PromiseState, List<List<Event>>> states = new LinkedHashMap<>();
        List<Duration> delays = new ArrayList<>();
        for (List<Event> journey : journeys) {
            for (SlowFilters.Made made : filters.made(promise, journey)) {
                List<Event> spoken = journey.stream()
                        .filter(e -> SlowFilters.mayBeSame(made.event(), e))
                        .toList();
                for (PromiseState state : made.states()) {
                    states.computeIfAbsent(state, s -> new ArrayList<>()).add(spoken);
                }
                if (made.states().contains(PromiseState.LATE)) {
                    delays.add(Duration.between(made.due(), Objects.requireNonNull(made.delivered())));
                }
            }
        }
        List<List<Event>> kept = states.getOrDefault(PromiseState.KEPT, List.of());
        List<List<Event>> late = states.getOrDefault(PromiseState.LATE, List.of());
        List<List<Event>> never = states.getOrDefault(PromiseState.NEVER, List.of());
        return new PromiseOutcome(
                promise.name(),
                kept.size() + late.size() + never.size(),
                kept.size(),
                late.size(),
                never.size(),
                states.getOrDefault(PromiseState.OPEN, List.of()).size(),
                quantile(delays, 0.5),
                scores(kept),
                scores(late),
                scores(never));
    }

    private static Counts counts(
            List<List<Event>> journeys, int top, java.util.function.Function<Event, @Nullable String> name) {
        Map<String, long[]> counts = new LinkedHashMap<>();
        for (List<Event> journey : journeys) {
            Set<String> seen = new HashSet<>();
            for (Event event : journey) {
                String text = name.apply(event);
                if (text != null) {
                    long[] count = counts.computeIfAbsent(text, t -> new long[2]);
                    count[0]++;
                    count[1] += seen.add(text) ? 1 : 0;
                }
            }
        }
        return new Counts(
                counts.size(),
                counts.entrySet().stream()
                        .map(c -> new Count(c.getKey(), c.getValue()[0], c.getValue()[1]))
                        .sorted(comparingLong(Count::count).reversed().thenComparing(Count::name))
                        .limit(top)
                        .toList());
    }

    private static @Nullable String name(Event event, NameKind kind) {
        return switch (kind) {
            case ACTIVITY -> event.activity();
            case AREA -> event.area();
            case CHANNEL -> event.channel();
        };
    }

    /** Journeys without the events that the level leaves out. */
    private static List<List<Event>> shown(List<List<Event>> journeys, Level level) {
        return journeys.stream()
                .map(j -> j.stream().filter(e -> isShown(e, level)).toList())
                .filter(j -> !j.isEmpty())
                .toList();
    }

    private static boolean isShown(Event event, Level level) {
        return !(level instanceof Level.Mapped mapped)
                || mapped.rest() == Level.Rest.KEPT
                || mapped.nodes().containsKey(event.activity());
    }

    private static String label(Event event, Level level) {
        return switch (level) {
            case Level.Activities() -> event.activity();
            case Level.Areas() -> Objects.requireNonNullElse(event.area(), Handoff.UNKNOWN_AREA);
            case Level.Mapped mapped -> mapped.nodes().getOrDefault(event.activity(), event.activity());
        };
    }

    private @Nullable String mainArea(String name, Level level) {
        return journeys.values().stream()
                .flatMap(List::stream)
                .filter(e -> isShown(e, level) && label(e, level).equals(name))
                .map(e -> Optional.ofNullable(e.area()))
                .flatMap(Optional::stream)
                .collect(groupingBy(a -> a, java.util.stream.Collectors.counting()))
                .entrySet()
                .stream()
                .min(Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .orElse(null);
    }

    private static Duration wait(List<Event> journey, int i) {
        return Duration.between(journey.get(i - 1).time(), journey.get(i).time());
    }

    private static Group group(List<List<Event>> journeys) {
        Scores scores = scores(journeys);
        return new Group(journeys.size(), scores.n(), scores.mean(), scores.variance());
    }

    private static Scores scores(List<List<Event>> journeys) {
        return scores(journeys.stream()
                .flatMap(List::stream)
                .flatMap(e -> Stream.ofNullable(e.score()))
                .mapToDouble(s -> s)
                .toArray());
    }

    static Scores scores(double[] scores) {
        double mean = java.util.Arrays.stream(scores).average().orElse(Double.NaN);
        double squares = java.util.Arrays.stream(scores)
                .map(s -> (s - mean) * (s - mean))
                .sum();
        return new Scores(scores.length, mean, scores.length < 2 ? Double.NaN : squares / (scores.length - 1));
    }

    static Waiting waiting(List<Duration> waits) {
        return new Waiting(
                quantile(waits, 0.5),
                quantile(waits, 0.9),
                waits.stream().mapToDouble(SlowAnswers::seconds).average().orElse(Double.NaN));
    }

    static double quantile(List<Duration> values, double p) {
        if (values.isEmpty()) {
            return Double.NaN;
        }
        List<Duration> sorted = values.stream().sorted().toList();
        double place = p * (sorted.size() - 1);
        double low = seconds(sorted.get((int) Math.floor(place)));
        double high = seconds(sorted.get((int) Math.ceil(place)));
        return low + (high - low) * (place - Math.floor(place));
    }

    static double seconds(Duration duration) {
        return duration.toNanos() / 1e9;
    }

    Instant end() {
        return journeys.values().stream()
                .map(j -> j.getLast().time())
                .max(Comparator.naturalOrder())
                .orElse(Instant.EPOCH.atOffset(ZoneOffset.UTC).toInstant());
    }
}
