package org.hilo.engine.rule;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;

/** Calendars with breaks, nights, holidays and cut-off hours in zones whose clocks change, in whole quarters of an hour. */
final class RandomCalendars {
    /** Zones with changes at midnight, at two, by half an hour, and none. */
    static final List<String> ZONES =
            List.of("America/Santiago", "Europe/Berlin", "Australia/Lord_Howe", "America/Lima", "Asia/Kathmandu");

    /** So much is worked in a week, at least, that the longest spans of random rules end within a month. */
    private static final int LEAST_SECONDS = 14 * 3_600;

    private RandomCalendars() {}

    /** Holidays lie within 40 days after the day. */
    static WorkCalendar of(SplittableRandom random, LocalDate near) {
        while (true) {
            Map<DayOfWeek, List<Shift>> week = new EnumMap<>(DayOfWeek.class);
            for (DayOfWeek day : DayOfWeek.values()) {
                if (random.nextInt(4) > 0) {
                    week.put(day, shifts(random));
                }
            }
            if (week.values().stream()
                            .flatMap(List::stream)
                            .mapToInt(s -> s.untilSecond() - s.fromSecond())
                            .sum()
                    < LEAST_SECONDS) {
                continue;
            }
            Set<LocalDate> holidays = new HashSet<>();
            for (int i = random.nextInt(4); i > 0; i--) {
                holidays.add(near.plusDays(random.nextInt(40)));
            }
            ZoneId zone = ZoneId.of(ZONES.get(random.nextInt(ZONES.size())));
            LocalTime cutOff = random.nextInt(3) == 0 ? time(random) : null;
            try {
                return new WorkCalendar(zone, week, holidays, cutOff);
            } catch (IllegalArgumentException overlap) {
                // drawn again, until the shifts of neighbouring days leave each other room
                continue;
            }
        }
    }

    private static List<Shift> shifts(SplittableRandom random) {
        List<Shift> shifts = new ArrayList<>();
        switch (random.nextInt(4)) {
            case 0 -> shifts.add(new Shift(LocalTime.of(22, 0), LocalTime.of(random.nextInt(7), 15)));
            case 1 -> {
                shifts.add(new Shift(LocalTime.of(9, 0), LocalTime.of(13, 0)));
                shifts.add(new Shift(LocalTime.of(14, 0), LocalTime.of(18, 30)));
            }
            case 2 -> shifts.add(new Shift(LocalTime.MIDNIGHT, LocalTime.MIDNIGHT));
            default -> shifts.add(new Shift(time(random), time(random)));
        }
        return shifts;
    }

    private static LocalTime time(SplittableRandom random) {
        return LocalTime.of(random.nextInt(24), 15 * random.nextInt(4));
    }
}
