package org.hilo.andina.world;

import java.time.DayOfWeek;
import java.time.ZonedDateTime;

/** When somebody works: work that arrives outside the hours is taken up after the next opening. */
public enum Hours {
    ALWAYS(0, 24, true, true),
    AWAKE(7, 24, true, true),
    SHOP(10, 21, true, true),
    OFFICE(9, 18, false, false),
    CALLS(8, 21, true, false),
    WAREHOUSE(6, 20, true, false),
    DELIVERY(8, 20, true, false);

    private final int opens;
    private final int closes;
    private final boolean saturday;
    private final boolean sunday;

    Hours(int opens, int closes, boolean saturday, boolean sunday) {
        this.opens = opens;
        this.closes = closes;
        this.saturday = saturday;
        this.sunday = sunday;
    }

    /** This second if somebody works then, otherwise some time after the next opening. */
    public long next(Country country, long second, Dice dice) {
        if (this == ALWAYS) {
            return second;
        }
        ZonedDateTime time = country.at(second);
        if (works(time.getDayOfWeek()) && time.getHour() >= opens && time.getHour() < closes) {
            return second;
        }
        boolean laterToday = works(time.getDayOfWeek()) && time.getHour() < opens;
        ZonedDateTime opening = time.toLocalDate().atTime(opens, 0).atZone(country.zone());
        while (!laterToday && !(opening.isAfter(time) && works(opening.getDayOfWeek()))) {
            opening = opening.plusDays(1);
        }
        long within = Math.min((closes - opens) * 3600L - 60, dice.hours(1.4, 0.9));
        return opening.toEpochSecond() + within;
    }

    private boolean works(DayOfWeek day) {
        return switch (day) {
            case SATURDAY -> saturday;
            case SUNDAY -> sunday;
            case MONDAY, TUESDAY, WEDNESDAY, THURSDAY, FRIDAY -> true;
        };
    }
}
