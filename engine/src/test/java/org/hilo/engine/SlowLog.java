package org.hilo.engine;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.IsoFields;
import java.time.temporal.WeekFields;
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
        if (!(lens.ending() instanceof Ending.Never)) {
            split(lens.ending());
        }
        this.promises = promises;
    }

    private void split(Ending ending) {
        Map<String, List<Event>> whole = new LinkedHashMap<>(journeys);
        journeys.clear();
        whole.forEach((object, events) -> {
            int number = 0;
            for (int i = 0; i < events.size(); i++) {
                number += i == 0 || ends(ending, events.get(i - 1), events.get(i)) ? 1 : 0;
                journeys.computeIfAbsent(object + "/" + number, id -> new ArrayList<>())
                        .add(events.get(i));
            }
        });
    }

    private static boolean ends(Ending ending, Event before, Event after) {
        return switch (ending) {
            case Ending.Never() -> false;
            case Ending.After(var activities) -> activities.contains(before.activity());
            case Ending.Gap(var longerThan) ->
                Duration.between(before.time(), after.time()).compareTo(longerThan) > 0;
            case Ending.Calendar(var period, var zone) ->
                !period(before, period, zone).equals(period(after, period, zone));
        };
    }

    private static String period(Event event, Ending.Period period, ZoneId zone) {
        LocalDate day = LocalDate.ofInstant(event.time(), zone);
        return switch (period) {
            case DAY -> day.toString();
            case WEEK -> day.get(WeekFields.ISO.weekBasedYear()) + "w" + day.get(WeekFields.ISO.weekOfWeekBasedYear());
            case MONTH -> day.getYear() + "m" + day.getMonthValue();
            case QUARTER -> day.getYear() + "q" + day.get(IsoFields.QUARTER_OF_YEAR);
            case YEAR -> String.valueOf(day.getYear());
        };
    }

    Map<String, List<Event>> journeys() {
        return journeys;
    }

    boolean selects(Filter filter, List<Event> journey) {
        return new SlowAnswers(journeys, promises).selects(filter, journey);
    }

    SlowMeasures measures() {
        return new SlowMeasures(journeys, new SlowAnswers(journeys, promises).end());
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
