package org.hilo.engine.rule;

import static java.util.stream.Collectors.joining;

import java.time.DayOfWeek;
import java.util.List;
import java.util.Locale;
import org.hilo.engine.text.Figures;

/** Writes calendars as the text that {@link RuleParser} reads. */
final class CalendarText {
    private CalendarText() {}

    static String of(WorkCalendar calendar) {
        StringBuilder text =
                new StringBuilder("zone ").append(Figures.quoted(calendar.zone().getId()));
        DayOfWeek[] days = DayOfWeek.values();
        for (int first = 0; first < days.length; ) {
            List<Shift> shifts = calendar.week().getOrDefault(days[first], List.of());
            int last = first;
            while (last + 1 < days.length && shifts.equals(calendar.week().getOrDefault(days[last + 1], List.of()))) {
                last++;
            }
            if (!shifts.isEmpty()) {
                text.append(' ').append(shortName(days[first]));
                text.append(last == first ? "" : "-" + shortName(days[last]));
                text.append(' ').append(shifts.stream().map(Shift::toString).collect(joining(", ")));
            }
            first = last + 1;
        }
        if (!calendar.holidays().isEmpty()) {
            text.append(" holidays ")
                    .append(calendar.holidays().stream().map(Object::toString).collect(joining(", ")));
        }
        if (calendar.cutOff() != null) {
            text.append(" cut-off ").append(calendar.cutOff());
        }
        return text.toString();
    }

    static String shortName(DayOfWeek day) {
        return day.name().substring(0, 3).toLowerCase(Locale.ROOT);
    }
}
