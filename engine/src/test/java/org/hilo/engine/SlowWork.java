package org.hilo.engine;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.hilo.engine.answer.WorkTimes;

/** Working and waiting as one would tell them slowly: by activity, where an attribute says start or complete. */
final class SlowWork {
    private final String attribute;
    private final Map<String, List<Duration>> working = new TreeMap<>();
    private final Map<String, List<Duration>> waiting = new TreeMap<>();
    private final Map<String, Long> overlapping = new TreeMap<>();
    private Duration lead = Duration.ZERO;
    private Duration busy = Duration.ZERO;
    private long openStarts;
    private long lone;

    private SlowWork(String attribute) {
        this.attribute = attribute;
    }

    static WorkTimes of(List<List<Event>> journeys, String attribute) {
        SlowWork work = new SlowWork(attribute);
        for (List<Event> journey : journeys) {
            work.lead = work.lead.plus(between(journey, 0, journey.size() - 1));
            work.take(journey, work.completions(journey));
        }
        return work.told(journeys.size());
    }

    /** The completion of each start: the first start of the activity that waits for one takes it. */
    private Map<Integer, Integer> completions(List<Event> journey) {
        Map<Integer, Integer> ends = new HashMap<>();
        for (int i = 0; i < journey.size(); i++) {
            if (says(journey.get(i), "complete")) {
                int end = i;
                IntStream.range(0, i)
                        .filter(start -> !ends.containsKey(start) && says(journey.get(start), "start"))
                        .filter(start -> journey.get(start)
                                .activity()
                                .equals(journey.get(end).activity()))
                        .findFirst()
                        .ifPresentOrElse(start -> complete(journey, ends, start, end), () -> lone++);
            }
        }
        return ends;
    }

    private void complete(List<Event> journey, Map<Integer, Integer> ends, int start, int end) {
        ends.put(start, end);
        working.computeIfAbsent(journey.get(end).activity(), a -> new ArrayList<>())
                .add(between(journey, start, end));
    }

    private void take(List<Event> journey, Map<Integer, Integer> ends) {
        for (int i = 0; i < journey.size(); i++) {
            int here = i;
            boolean isBusy = IntStream.range(0, i)
                    .filter(start -> says(journey.get(start), "start"))
                    .anyMatch(start -> ends.getOrDefault(start, Integer.MAX_VALUE) >= here);
            busy = isBusy ? busy.plus(between(journey, i - 1, i)) : busy;
            if (says(journey.get(i), "start")) {
                openStarts += ends.containsKey(i) ? 0 : 1;
                begin(journey, i, isBusy);
            }
        }
    }

    private void begin(List<Event> journey, int here, boolean isBusy) {
        String activity = journey.get(here).activity();
        IntStream completed = IntStream.range(0, here).filter(end -> says(journey.get(end), "complete"));
        if (isBusy) {
            overlapping.merge(activity, 1L, Long::sum);
        } else {
            completed
                    .max()
                    .ifPresent(last -> waiting.computeIfAbsent(activity, a -> new ArrayList<>())
                            .add(between(journey, last, here)));
        }
    }

    private WorkTimes told(int journeys) {
        Set<String> names = new TreeSet<>(working.keySet());
        names.addAll(waiting.keySet());
        names.addAll(overlapping.keySet());
        List<WorkTimes.Work> works = names.stream()
                .map(name -> new WorkTimes.Work(
                        name,
                        working.getOrDefault(name, List.of()).size(),
                        SlowMeasures.waitingOf(working.get(name)),
                        waiting.getOrDefault(name, List.of()).size(),
                        SlowMeasures.waitingOf(waiting.get(name)),
                        overlapping.getOrDefault(name, 0L)))
                .toList();
        return new WorkTimes(journeys, SlowAnswers.seconds(lead), SlowAnswers.seconds(busy), openStarts, lone, works);
    }

    private static Duration between(List<Event> journey, int from, int to) {
        return SlowMeasures.between(journey, from, to);
    }

    private boolean says(Event event, String word) {
        return event.attributes().get(attribute) instanceof Value.Text(String text) && text.equalsIgnoreCase(word);
    }
}
