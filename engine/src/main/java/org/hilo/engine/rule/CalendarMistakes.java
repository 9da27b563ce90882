package org.hilo.engine.rule;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Finds all mistakes of a calendar at once. */
final class CalendarMistakes {
    /** Three thousand holidays are ten in each of the years that a calendar knows. */
    static final int MOST_HOLIDAYS = 3_000;

    private static final int WEEK_SECONDS = 7 * 86_400;

    private record Placed(DayOfWeek day, Shift shift) {
        int from() {
            return (day.getValue() - 1) * 86_400 + shift.fromSecond();
        }

        int until() {
            return (day.getValue() - 1) * 86_400 + shift.untilSecond();
        }

        @Override
        public String toString() {
            return day.getDisplayName(TextStyle.FULL, Locale.ENGLISH) + " " + shift;
        }
    }

    private CalendarMistakes() {}

    static List<String> of(WorkCalendar calendar) {
        List<String> mistakes = new ArrayList<>();
        List<Placed> shifts = new ArrayList<>();
        calendar.week().forEach((day, list) -> list.forEach(shift -> shifts.add(new Placed(day, shift))));
        if (shifts.isEmpty()) {
            mistakes.add("a calendar needs at least one shift, such as mon-fri 09:00-18:00");
        }
        shifts.sort(Comparator.comparing(Placed::from));
        for (Placed placed : shifts) {
            wholeSeconds(placed.shift().from(), "the shift " + placed, mistakes);
            wholeSeconds(placed.shift().until(), "the shift " + placed, mistakes);
        }
        overlaps(shifts, mistakes);
        wholeSeconds(calendar.cutOff(), "the cut-off hour", mistakes);
        for (LocalDate holiday : calendar.holidays()) {
            if (holiday.getYear() < WorkCalendar.FIRST_YEAR || holiday.getYear() > WorkCalendar.LAST_YEAR) {
                mistakes.add("holidays must lie in the years " + WorkCalendar.FIRST_YEAR + " to "
                        + WorkCalendar.LAST_YEAR + ", was " + holiday);
            }
        }
        if (calendar.holidays().size() > MOST_HOLIDAYS) {
            mistakes.add("at most " + MOST_HOLIDAYS + " holidays are allowed, were "
                    + calendar.holidays().size());
        }
        return mistakes;
    }

    /** Also the last shift of the week against the first, which it may run into. */
    private static void overlaps(List<Placed> shifts, List<String> mistakes) {
        for (int i = 0; i < shifts.size(); i++) {
            Placed one = shifts.get(i);
            Placed next = shifts.get((i + 1) % shifts.size());
            int nextFrom = next.from() + (i + 1 == shifts.size() ? WEEK_SECONDS : 0);
            if (one.until() > nextFrom) {
                mistakes.add("shifts must not overlap, but " + one + " runs into " + next);
            }
        }
    }

    private static void wholeSeconds(@Nullable LocalTime time, String what, List<String> mistakes) {
        if (time != null && time.getNano() != 0) {
            mistakes.add(what + " must be given in whole seconds, was " + time);
        }
    }
}
