package org.hilo.engine;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;

/** The obvious version of what came before the last score of journeys. */
final class SlowAntecedents {
    /** A journey cut off before its last score, and that score. */
    private record Answered(List<Event> before, double score) {}

    private SlowAntecedents() {}

    static Antecedents of(List<List<Event>> journeys) {
        List<Answered> answered = answered(journeys);
        TreeMap<String, Filter> conditions = new TreeMap<>();
        answered.forEach(a -> conditions(a.before()).forEach(c -> conditions.put(c.toString(), c)));
        return new Antecedents(
                scores(answered, a -> true),
                conditions.values().stream()
                        .map(c -> new Antecedents.Antecedent(
                                c,
                                scores(answered, a -> conditions(a.before()).contains(c)),
                                scores(answered, a -> !conditions(a.before()).contains(c))))
                        .toList());
    }

    static ScoreSplit split(
            Collection<List<Event>> all, List<List<Event>> selected, Filter condition, List<Promise> promises) {
        Instant end = answered(all).stream()
                .map(a -> a.before().getLast().time())
                .max(Comparator.naturalOrder())
                .orElse(Instant.EPOCH);
        SlowFilters filters = new SlowFilters(promises, end);
        List<Answered> answered = answered(selected);
        return new ScoreSplit(
                group(scores(answered, a -> filters.selects(condition, a.before()))),
                group(scores(answered, a -> !filters.selects(condition, a.before()))));
    }

    private static List<Answered> answered(Collection<List<Event>> journeys) {
        List<Answered> answered = new ArrayList<>();
        for (List<Event> journey : journeys) {
            int last = -1;
            for (int i = 0; i < journey.size(); i++) {
                last = journey.get(i).score() == null ? last : i;
            }
            if (last > 0) {
                double score = Objects.requireNonNull(journey.get(last).score());
                answered.add(new Answered(journey.subList(0, last), score));
            }
        }
        return answered;
    }

    private static Set<Filter> conditions(List<Event> steps) {
        Set<Filter> conditions = new HashSet<>();
        for (int i = 0; i < steps.size(); i++) {
            conditions.add(new Filter.Passed(List.of(steps.get(i).activity())));
            if (i > 0) {
                conditions.add(new Filter.Directly(
                        steps.get(i - 1).activity(), steps.get(i).activity()));
            }
        }
        return conditions;
    }

    private static Scores scores(List<Answered> answered, Predicate<Answered> which) {
        double[] scores =
                answered.stream().filter(which).mapToDouble(Answered::score).toArray();
        return SlowAnswers.scores(scores);
    }

    private static Group group(Scores scores) {
        return new Group(scores.n(), scores.n(), scores.mean(), scores.variance());
    }
}
