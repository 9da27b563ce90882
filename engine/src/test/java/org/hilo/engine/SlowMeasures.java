package org.hilo.engine;

import static java.util.Comparator.comparingInt;
import static java.util.Comparator.comparingLong;
import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.hilo.engine.answer.Alike;
import org.hilo.engine.answer.Funnel;
import org.hilo.engine.answer.Remaining;
import org.hilo.engine.answer.TemporalProfile;
import org.hilo.engine.answer.TimesTo;
import org.hilo.engine.discover.CausalPairs;
import org.hilo.engine.discover.Causality;
import org.hilo.engine.model.Sequences;
import org.jspecify.annotations.Nullable;

/** The obvious version of the answers that measure. */
final class SlowMeasures {
    private final Map<String, List<Event>> all;
    private final Instant end;

    SlowMeasures(Map<String, List<Event>> all, Instant end) {
        this.all = all;
        this.end = end;
    }

    /** Sequences in no order. */
    static Map<List<String>, Long> sequences(List<List<Event>> journeys) {
        return journeys.stream()
                .collect(groupingBy(j -> j.stream().map(Event::activity).toList(), counting()));
    }

    Funnel funnel(List<List<Event>> journeys, List<String> way, @Nullable Duration patience) {
        List<Funnel.Stage> stages = new ArrayList<>();
        for (int stage = 0; stage < way.size(); stage++) {
            int here = stage;
            boolean isLast = stage == way.size() - 1;
            List<List<Integer>> reached = journeys.stream()
                    .map(j -> places(j, way))
                    .filter(p -> p.size() > here)
                    .toList();
            List<Duration> since = new ArrayList<>();
            List<Duration> onward = new ArrayList<>();
            for (List<Event> journey : journeys) {
                List<Integer> places = places(journey, way);
                if (here > 0 && places.size() > here) {
                    since.add(between(journey, places.get(here - 1), places.get(here)));
                }
                if (places.size() > here + 1) {
                    onward.add(between(journey, places.get(here), places.get(here + 1)));
                }
            }
            double limit = patience != null
                    ? SlowAnswers.seconds(patience)
                    : onward.isEmpty() ? 0 : SlowAnswers.quantile(onward, 0.95);
            long open = journeys.stream()
                    .filter(j -> places(j, way).size() == here + 1)
                    .filter(j -> SlowAnswers.seconds(Duration.between(
                                    j.get(places(j, way).getLast()).time(), end))
                            <= limit + 1e-8)
                    .count();
            stages.add(new Funnel.Stage(
                    way.get(here),
                    reached.size(),
                    isLast ? 0 : open,
                    isLast ? 0 : reached.size() - onward.size() - open,
                    isLast ? 0 : limit,
                    since.isEmpty() ? Waiting.UNASKED : SlowAnswers.waiting(since),
                    isLast ? List.of() : instead(journeys, way, here)));
        }
        return new Funnel(journeys.size(), stages);
    }

    private static List<Count> instead(List<List<Event>> journeys, List<String> way, int stage) {
        Map<String, Long> counts = new TreeMap<>();
        for (List<Event> journey : journeys) {
            List<Integer> places = places(journey, way);
            if (places.size() == stage + 1) {
                int next = places.getLast() + 1;
                counts.merge(next < journey.size() ? journey.get(next).activity() : "", 1L, Long::sum);
            }
        }
        return counts.entrySet().stream()
                .map(e -> new Count(e.getKey(), e.getValue(), e.getValue()))
                .sorted(comparingLong(Count::count).reversed().thenComparing(Count::name))
                .limit(5)
                .toList();
    }

    /** Where a journey reaches each stage that it does reach. */
    private static List<Integer> places(List<Event> journey, List<String> way) {
        List<Integer> places = new ArrayList<>();
        for (int i = 0; i < journey.size() && places.size() < way.size(); i++) {
            if (journey.get(i).activity().equals(way.get(places.size()))) {
                places.add(i);
            }
        }
        return places;
    }

    static Waiting waitingOf(@Nullable List<Duration> durations) {
        return durations == null ? Waiting.UNASKED : SlowAnswers.waiting(durations);
    }

    TimesTo timesTo(List<List<Event>> journeys, String from, String to, List<String> ends) {
        TreeMap<Double, long[]> samples = new TreeMap<>();
        long count = 0;
        for (List<Event> journey : journeys) {
            int begin = 0;
            while (begin < journey.size() && !journey.get(begin).activity().equals(from)) {
                begin++;
            }
            if (begin == journey.size()) {
                continue;
            }
            count++;
            int kind = 1;
            Instant until = end;
            for (int i = begin + 1; i < journey.size() && kind == 1; i++) {
                String activity = journey.get(i).activity();
                kind = activity.equals(to) ? 0 : ends.contains(activity) ? 2 : 1;
                until = kind == 1 ? end : journey.get(i).time();
            }
            double seconds =
                    SlowAnswers.seconds(Duration.between(journey.get(begin).time(), until));
            samples.computeIfAbsent(seconds, s -> new long[3])[kind]++;
        }
        return new TimesTo(
                count,
                samples.entrySet().stream()
                        .map(s -> new TimesTo.Sample(s.getKey(), s.getValue()[0], s.getValue()[1], s.getValue()[2]))
                        .toList(),
                0);
    }

    Remaining remaining(List<List<Event>> journeys) {
        Map<String, List<Duration>> times = new TreeMap<>();
        for (List<Event> journey : journeys) {
            for (int i = 0; i < journey.size(); i++) {
                times.computeIfAbsent(journey.get(i).activity(), a -> new ArrayList<>())
                        .add(between(journey, i, journey.size() - 1));
            }
        }
        List<Remaining.After> all = new ArrayList<>();
        times.forEach((activity, list) -> {
            double[] sorted =
                    list.stream().mapToDouble(SlowAnswers::seconds).sorted().toArray();
            int n = sorted.length;
            int low = (int) Math.floor((n + 1) * 0.05);
            int high = (int) Math.ceil((n + 1) * 0.95);
            boolean isKnown = low >= 1 && high <= n;
            all.add(new Remaining.After(
                    activity,
                    n,
                    Arrays.stream(sorted).average().orElseThrow(),
                    SlowAnswers.quantile(list, 0.5),
                    isKnown ? sorted[low - 1] : Double.NaN,
                    isKnown ? sorted[high - 1] : Double.NaN,
                    0));
        });
        all.sort(comparingLong(Remaining.After::count).reversed().thenComparing(Remaining.After::activity));
        return new Remaining(all);
    }

    TemporalProfile profile(List<List<Event>> journeys, double deviations) {
        Map<List<String>, List<Double>> times = new TreeMap<>(Comparator.comparing(p -> String.join("\u0000", p)));
        journeys.forEach(j -> pairs(j).forEach((pair, list) ->
                times.computeIfAbsent(pair, p -> new ArrayList<>()).addAll(list)));
        Map<List<String>, double[]> usual = new LinkedHashMap<>();
        times.forEach((pair, list) -> {
            double mean = list.stream().mapToDouble(t -> t).average().orElseThrow();
            double variance = list.stream()
                    .mapToDouble(t -> (t - mean) * (t - mean))
                    .average()
                    .orElseThrow();
            usual.put(pair, new double[] {mean, Math.sqrt(variance)});
        });
        long unusualJourneys = journeys.stream()
                .filter(j -> pairs(j).entrySet().stream()
                        .anyMatch(p -> p.getValue().stream()
                                .anyMatch(
                                        t -> isUnusual(t, usual.getOrDefault(p.getKey(), new double[2]), deviations))))
                .count();
        return new TemporalProfile(
                journeys.size(),
                unusualJourneys,
                times.entrySet().stream()
                        .map(p -> new TemporalProfile.Pair(
                                p.getKey().get(0),
                                p.getKey().get(1),
                                p.getValue().size(),
                                usual.getOrDefault(p.getKey(), new double[2])[0],
                                usual.getOrDefault(p.getKey(), new double[2])[1],
                                p.getValue().stream()
                                        .filter(t ->
                                                isUnusual(t, usual.getOrDefault(p.getKey(), new double[2]), deviations))
                                        .count()))
                        .sorted(comparingLong(TemporalProfile.Pair::unusual)
                                .reversed()
                                .thenComparing(TemporalProfile.Pair::from)
                                .thenComparing(TemporalProfile.Pair::to))
                        .toList());
    }

    private static boolean isUnusual(double time, double[] usual, double deviations) {
        return Math.abs(time - usual[0]) > deviations * usual[1];
    }

    private static Map<List<String>, List<Double>> pairs(List<Event> journey) {
        Map<List<String>, List<Double>> pairs = new LinkedHashMap<>();
        for (int i = 0; i < journey.size(); i++) {
            for (int j = i + 1; j < journey.size(); j++) {
                List<String> pair =
                        List.of(journey.get(i).activity(), journey.get(j).activity());
                pairs.computeIfAbsent(pair, p -> new ArrayList<>()).add(SlowAnswers.seconds(between(journey, i, j)));
            }
        }
        return pairs;
    }

    Handoffs causal(List<List<Event>> journeys, double dependency) {
        Sequences sequences = Sequences.of(all.values().stream()
                .map(j -> j.stream().map(Event::activity).toList())
                .toList());
        Causality causality = Causality.tolerant(sequences, dependency);
        List<String> numbered = sequences.activities();
        Map<List<String>, List<Duration>> waits = new LinkedHashMap<>();
        Map<List<String>, Long> inJourneys = new LinkedHashMap<>();
        Map<List<String>, Long> returns = new LinkedHashMap<>();
        Map<List<String>, Long> answers = new LinkedHashMap<>();
        for (List<Event> journey : journeys) {
            CausalPairs pairs = new CausalPairs(causality);
            int found = pairs.find(journey.stream()
                    .mapToInt(e -> numbered.indexOf(e.activity()))
                    .toArray());
            List<int[]> handoffs = new ArrayList<>();
            for (int i = 0; i < found; i++) {
                if (!area(journey, pairs.from(i)).equals(area(journey, pairs.to(i)))) {
                    handoffs.add(new int[] {pairs.from(i), pairs.to(i)});
                }
            }
            Set<List<String>> seen = new HashSet<>();
            for (int[] handoff : handoffs) {
                List<String> pair = List.of(area(journey, handoff[0]), area(journey, handoff[1]));
                waits.computeIfAbsent(pair, p -> new ArrayList<>()).add(between(journey, handoff[0], handoff[1]));
                if (seen.add(pair)) {
                    inJourneys.merge(pair, 1L, Long::sum);
                }
                if (journey.get(handoff[1]).score() != null) {
                    answers.merge(pair, 1L, Long::sum);
                }
                handoffs.stream()
                        .filter(h -> h[0] >= handoff[1] && area(journey, h[0]).equals(pair.get(1)))
                        .min(comparingInt(h -> h[0]))
                        .filter(h -> area(journey, h[1]).equals(pair.get(0)))
                        .ifPresent(h -> returns.merge(pair, 1L, Long::sum));
            }
        }
        long steps = journeys.stream().mapToLong(List::size).sum();
        long without = journeys.stream()
                .flatMap(List::stream)
                .filter(e -> e.area() == null)
                .count();
        return new Handoffs(
                steps,
                without,
                waits.entrySet().stream()
                        .map(h -> new Handoff(
                                h.getKey().get(0),
                                h.getKey().get(1),
                                h.getValue().size(),
                                inJourneys.getOrDefault(h.getKey(), 0L),
                                SlowAnswers.waiting(h.getValue()),
                                answers.getOrDefault(h.getKey(), 0L),
                                returns.getOrDefault(h.getKey(), 0L)))
                        .sorted(comparingLong(Handoff::count)
                                .reversed()
                                .thenComparing(Handoff::from)
                                .thenComparing(Handoff::to))
                        .toList());
    }

    private static String area(List<Event> journey, int step) {
        String area = journey.get(step).area();
        return area == null ? Handoff.UNKNOWN_AREA : area;
    }

    Alike like(Map<String, List<Event>> selected, String id, int most) {
        List<Event> wanted = all.get(id);
        if (wanted == null) {
            return new Alike(id, List.of());
        }
        List<String> mine = wanted.stream().map(Event::activity).toList();
        Duration took = between(wanted, 0, wanted.size() - 1);
        record Near(Alike.Entry entry, Duration difference) {}
        return new Alike(
                id,
                selected.entrySet().stream()
                        .filter(j -> !j.getKey().equals(id))
                        .map(j -> {
                            List<Event> steps = j.getValue();
                            int changes = edits(
                                    mine, steps.stream().map(Event::activity).toList());
                            double likeness = 1 - (double) changes / Math.max(mine.size(), steps.size());
                            return new Near(
                                    new Alike.Entry(
                                            j.getKey(),
                                            steps.getFirst().time(),
                                            steps.getLast().time(),
                                            steps.size(),
                                            changes,
                                            likeness),
                                    between(steps, 0, steps.size() - 1)
                                            .minus(took)
                                            .abs());
                        })
                        .sorted(comparingInt((Near n) -> n.entry().changes())
                                .thenComparing(Near::difference)
                                .thenComparing(n -> n.entry().id()))
                        .limit(most)
                        .map(Near::entry)
                        .toList());
    }

    private static int edits(List<String> a, List<String> b) {
        int[][] table = new int[a.size() + 1][b.size() + 1];
        for (int i = 0; i <= a.size(); i++) {
            for (int j = 0; j <= b.size(); j++) {
                if (i == 0 || j == 0) {
                    table[i][j] = i + j;
                } else {
                    int same = a.get(i - 1).equals(b.get(j - 1)) ? 0 : 1;
                    table[i][j] = Math.min(table[i - 1][j - 1] + same, 1 + Math.min(table[i - 1][j], table[i][j - 1]));
                }
            }
        }
        return table[a.size()][b.size()];
    }

    static Duration between(List<Event> journey, int from, int to) {
        return Duration.between(journey.get(from).time(), journey.get(to).time());
    }
}
