package org.hilo.engine.rule;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.hilo.engine.text.Tokens.Token;
import org.jspecify.annotations.Nullable;

/** Reads the shifts, holidays and cut-off hour of a calendar. */
final class CalendarParser {
    /** The longest time, with seconds; longer words are no times. */
    private static final int MOST_CHARACTERS = 20;

    private CalendarParser() {}

    static WorkCalendar shifts(RuleReader in, Token start, ZoneId zone) {
        Map<DayOfWeek, List<Shift>> week = new EnumMap<>(DayOfWeek.class);
        while (in.findValue(CalendarParser::days).isPresent()) {
            Set<DayOfWeek> days = EnumSet.noneOf(DayOfWeek.class);
            in.commaSeparated(() -> in.value(CalendarParser::days, "a day such as mon or mon-fri"))
                    .forEach(days::addAll);
            List<Shift> shifts = in.commaSeparated(() -> in.value(CalendarParser::shift, "hours such as 09:00-18:00"));
            days.forEach(
                    day -> week.computeIfAbsent(day, d -> new ArrayList<>()).addAll(shifts));
        }
        if (week.isEmpty()) {
            throw in.unexpected("\"always\" or \"mon-fri\"");
        }
        Set<LocalDate> holidays = in.skipWord("holidays")
                ? new HashSet<>(in.commaSeparated(() -> in.value(CalendarParser::date, "a day such as 2026-09-18")))
                : Set.of();
        LocalTime cutOff = in.skipWord("cut-off") ? in.value(CalendarParser::time, "an hour such as 15:00") : null;
        return in.made(start, () -> new WorkCalendar(zone, week, holidays, cutOff));
    }

    /** One day (mon) or several (mon-fri, sat-mon). */
    private static Optional<Set<DayOfWeek>> days(String text) {
        String[] ends = text.split("-", -1);
        DayOfWeek first = day(ends[0]);
        DayOfWeek last = day(ends[ends.length - 1]);
        if (ends.length > 2 || first == null || last == null) {
            return Optional.empty();
        }
        Set<DayOfWeek> days = EnumSet.of(last);
        for (DayOfWeek day = first; day != last; day = day.plus(1)) {
            days.add(day);
        }
        return Optional.of(days);
    }

    private static @Nullable DayOfWeek day(String text) {
        String name = text.toLowerCase(Locale.ROOT);
        return Arrays.stream(DayOfWeek.values())
                .filter(day -> CalendarText.shortName(day).equals(name)
                        || day.name().toLowerCase(Locale.ROOT).equals(name))
                .findFirst()
                .orElse(null);
    }

    private static Optional<Shift> shift(String text) {
        int dash = text.indexOf('-');
        if (dash < 0) {
            return Optional.empty();
        }
        String end = text.substring(dash + 1);
        Optional<LocalTime> until = end.equals("24:00") ? Optional.of(LocalTime.MIDNIGHT) : time(end);
        return time(text.substring(0, dash)).flatMap(from -> until.map(to -> new Shift(from, to)));
    }

    private static Optional<LocalTime> time(String text) {
        return read(text, LocalTime::parse);
    }

    private static Optional<LocalDate> date(String text) {
        return read(text, LocalDate::parse);
    }

    private static <T> Optional<T> read(String text, Function<String, T> parse) {
        if (text.length() > MOST_CHARACTERS) {
            return Optional.empty();
        }
        try {
            return Optional.of(parse.apply(text));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
