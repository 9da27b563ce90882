package org.hilo.andina.world;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import org.hilo.andina.Truths;

/** When people shop: months, weekdays, the big sales days of each country, and the hours of a day. */
public final class Season {
    private static final double[] MONTHS = {0.86, 0.78, 0.98, 0.95, 1.16, 1.04, 1.00, 0.96, 1.02, 1.08, 1.18, 1.52};
    private static final double[] WEEKDAYS = {1.02, 0.97, 0.96, 1.0, 1.12, 1.22, 0.92};
    private static final double[] CLICKS = {
        1.6, .8, .4, .2, .2, .3, .8, 1.6, 2.4, 3.2, 4.0, 4.6, 5.2, 5.0, 4.4, 4.0, 4.0, 4.2, 4.6, 5.2, 6.2, 7.0, 6.2, 3.6
    };
    private static final double[] VISITS = {
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 3, 4.4, 5.4, 4.6, 3.6, 3.8, 4.8, 6.0, 7.0, 6.2, 3.6, 0, 0, 0
    };
    private final Map<Country, double[]> cumulated = new EnumMap<>(Country.class);

    public Season() {
        int days = (int) (Truths.YEAR_UNTIL.toEpochDay() - Truths.YEAR_FROM.toEpochDay());
        for (Country country : Country.values()) {
            double[] sums = new double[days];
            double sum = 0;
            for (int day = 0; day < days; day++) {
                sum += weight(country, Truths.YEAR_FROM.plusDays(day));
                sums[day] = sum;
            }
            cumulated.put(country, sums);
        }
    }

    /** A day of the year by its weight. */
    public LocalDate day(Country country, Dice dice) {
        double[] sums = Objects.requireNonNull(cumulated.get(country));
        int found = Arrays.binarySearch(sums, dice.share() * sums[sums.length - 1]);
        return Truths.YEAR_FROM.plusDays(Math.min(sums.length - 1, found < 0 ? -found - 1 : found));
    }

    /** A second of that day when people click (web) or walk in (shop). */
    public long second(Country country, LocalDate day, boolean shop, Dice dice) {
        int hour = dice.weighted(shop ? VISITS : CLICKS);
        return day.atTime(hour, dice.between(0, 59), dice.between(0, 59))
                .atZone(country.zone())
                .toEpochSecond();
    }

    static double weight(Country country, LocalDate day) {
        return MONTHS[day.getMonthValue() - 1] * WEEKDAYS[day.getDayOfWeek().ordinal()] * boost(country, day);
    }

    private static double boost(Country country, LocalDate day) {
        if (between(day, "--12-08", "--12-23")) {
            return 1.35;
        }
        if (day.equals(LocalDate.of(2025, 12, 25)) || day.equals(LocalDate.of(2026, 1, 1))) {
            return 0.25;
        }
        if (day.equals(LocalDate.of(2025, 11, 28)) || day.equals(LocalDate.of(2025, 12, 1))) {
            return 2.6;
        }
        return switch (country) {
            case CHILE -> chile(day);
            case COLOMBIA -> between(day, "--06-12", "--06-20") ? 1.5 : 1;
            case PERU -> between(day, "--07-13", "--07-16") ? 2.4 : between(day, "--07-28", "--07-29") ? 0.4 : 1;
            case MEXICO -> between(day, "--05-25", "--06-02") ? 2.0 : 1;
        };
    }

    private static double chile(LocalDate day) {
        if (between(day, "--06-01", "--06-03") && day.getYear() == 2026) {
            return 5.0;
        }
        if (!day.isBefore(Truths.CAMPAIGN_FROM) && day.isBefore(Truths.CAMPAIGN_UNTIL)) {
            return day.isBefore(Truths.CAMPAIGN_FROM.plusDays(3)) ? 6.0 : 2.4;
        }
        return between(day, "--09-18", "--09-19") ? 0.3 : 1;
    }

    private static boolean between(LocalDate day, String from, String to) {
        MonthDay month = MonthDay.from(day);
        return !month.isBefore(MonthDay.parse(from)) && !month.isAfter(MonthDay.parse(to));
    }
}
