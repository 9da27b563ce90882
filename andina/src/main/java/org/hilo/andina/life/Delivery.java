package org.hilo.andina.life;

import java.time.DayOfWeek;
import java.time.LocalDate;
import org.hilo.andina.Truths;
import org.hilo.andina.world.Country;
import org.hilo.andina.world.Dice;
import org.hilo.andina.world.Hours;
import org.hilo.andina.world.Region;

/** From the paid order to the customer's door or the shop's counter. */
final class Delivery {
    private static final long DAY = 86_400;
    private final Systems systems;
    private final Help help;
    private final Dice dice;

    Delivery(Systems systems, Help help, Dice dice) {
        this.systems = systems;
        this.help = help;
        this.dice = dice;
    }

    void deliver(Purchase purchase) {
        Country country = purchase.customer().country();
        if (purchase.pickUp()) {
            if (dice.chance(0.05)) {
                purchase.cancelled = purchase.paid + 10 * DAY;
                return;
            }
            purchase.collected = Hours.SHOP.next(country, purchase.paid + dice.hours(27, 0.7), dice);
            purchase.delivered = purchase.collected;
            return;
        }
        promise(purchase);
        purchase.scheduled = Hours.WAREHOUSE.next(country, purchase.paid + dice.hours(2, 0.7), dice);
        LocalDate day = decideFate(purchase);
        tell(purchase);
        if (!purchase.lost) {
            travel(purchase, day);
        }
        help.ask(purchase);
    }

    private static boolean silent(Purchase purchase) {
        return purchase.customer().region().name().equals(Truths.SILENT_REGION)
                && !purchase.day().isBefore(Truths.SILENT_FROM);
    }

    private static boolean hurried(Purchase purchase) {
        return purchase.visit().campaign().equals(Truths.CAMPAIGN);
    }

    private static void promise(Purchase purchase) {
        Region region = purchase.customer().region();
        int days = hurried(purchase) ? Truths.CAMPAIGN_PROMISE_DAYS : region.promiseDays();
        LocalDate day = purchase.day().plusDays(days);
        purchase.promised = day.getDayOfWeek() == DayOfWeek.SUNDAY ? day.plusDays(1) : day;
        purchase.carrier = silent(purchase) ? Truths.SILENT_CARRIER : region.carrier();
    }

    /** The day on which the delivery arrives, if it is not lost. */
    private LocalDate decideFate(Purchase purchase) {
        boolean silent = silent(purchase);
        double late = silent ? Truths.SILENT_LATE : hurried(purchase) ? Truths.CAMPAIGN_LATE : Truths.USUAL_LATE;
        LocalDate promised = promised(purchase);
        LocalDate day = dice.chance(late)
                ? promised.plusDays(1 + dice.hours(silent ? 3.2 : 1.7, 0.6) / 3600)
                : promised.minusDays(dice.weighted(0.52, 0.33, 0.15));
        LocalDate earliest = purchase.customer()
                .country()
                .at(purchase.scheduled)
                .toLocalDate()
                .plusDays(1);
        day = day.isBefore(earliest) ? earliest : day;
        day = day.getDayOfWeek() == DayOfWeek.SUNDAY ? day.plusDays(1) : day;
        purchase.daysLate = (int) Math.max(0, day.toEpochDay() - promised.toEpochDay());
        purchase.late = purchase.daysLate > 0;
        purchase.lost = dice.chance(silent ? 0.016 : 0.005);
        purchase.damaged = dice.chance(silent ? 0.045 : 0.02);
        purchase.told = (purchase.late || purchase.lost) && dice.chance(toldShare(purchase));
        return day;
    }

    private static double toldShare(Purchase purchase) {
        if (silent(purchase)) {
            return Truths.SILENT_TOLD;
        }
        if (hurried(purchase)) {
            return Truths.CAMPAIGN_TOLD;
        }
        if (purchase.customer().country() == Country.COLOMBIA) {
            return purchase.day().isBefore(Truths.NOTICE_FROM) ? Truths.NOTICE_TOLD_BEFORE : Truths.NOTICE_TOLD_AFTER;
        }
        return Truths.USUAL_TOLD;
    }

    /** The evening before, or on the promised day itself. */
    private void tell(Purchase purchase) {
        if (purchase.told) {
            LocalDate day = promised(purchase).minusDays(dice.chance(0.55) ? 1 : 0);
            long time = Math.max(purchase.scheduled + dice.hours(2, 0.3), at(purchase, day, 9, 20));
            systems.warehouse(purchase, Activity.TOLD_OF_DELAY, time);
        }
    }

    private void travel(Purchase purchase, LocalDate day) {
        long arrives = at(purchase, day, 9, 20);
        long dispatched = Math.max(
                purchase.scheduled + dice.hours(3, 0.3),
                at(purchase, day.minusDays(dice.weighted(0.35, 0.5, 0.15)), 6, 8));
        systems.warehouse(purchase, Activity.DISPATCHED, Math.min(dispatched, arrives - 1_800));
        if (dice.chance(day.isBefore(promised(purchase)) ? 0.09 : 0.015)) {
            systems.warehouse(purchase, Activity.NOT_AT_HOME, arrives);
            long again = Hours.CALLS.next(purchase.customer().country(), arrives + dice.hours(4, 0.6), dice);
            systems.warehouse(purchase, Activity.SCHEDULED, again);
            arrives = Hours.DELIVERY.next(purchase.customer().country(), again + dice.hours(24, 0.3), dice);
        }
        purchase.delivered = arrives;
        systems.warehouse(purchase, Activity.RECEIVES, arrives);
    }

    private long at(Purchase purchase, LocalDate day, int fromHour, int untilHour) {
        return day.atTime(dice.between(fromHour, untilHour - 1), dice.between(0, 59), dice.between(0, 59))
                .atZone(purchase.customer().country().zone())
                .toEpochSecond();
    }

    private static LocalDate promised(Purchase purchase) {
        LocalDate promised = purchase.promised;
        if (promised == null) {
            throw new IllegalStateException("order " + purchase.number() + " is picked up: nothing was promised");
        }
        return promised;
    }
}
