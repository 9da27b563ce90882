package org.hilo.andina.life;

import org.hilo.andina.life.Ticket.Motive;
import org.hilo.andina.voice.Voices;
import org.hilo.andina.world.Category;
import org.hilo.andina.world.Country;
import org.hilo.andina.world.Dice;
import org.hilo.andina.world.Hours;

/** What comes after the delivery: installation, returns, instalments, the survey. */
final class Afterwards {
    private static final long DAY = 86_400;
    /** Later ones follow the same way and would only fill the map. */
    private static final int RECORDED_INSTALMENTS = 4;

    private final Systems systems;
    private final Help help;
    private final Voices voices;
    private final Dice dice;

    Afterwards(Systems systems, Help help, Voices voices, Dice dice) {
        this.systems = systems;
        this.help = help;
        this.voices = voices;
        this.dice = dice;
    }

    /** Tells how the customer scores it all, 0 to 10. */
    int follow(Purchase purchase, boolean goesOn) {
        if (!goesOn) {
            return purchase.paymentFailed ? 4 : 7;
        }
        if (purchase.delivered > 0) {
            install(purchase);
            giveBack(purchase);
        }
        if (purchase.credit()) {
            instalments(purchase);
        }
        if (dice.chance(purchase.credit() ? 0.05 : 0.012)) {
            help.complain(purchase, Motive.CHARGE, purchase.paid + dice.hours(24.0 * 18, 0.6));
        }
        return answer(purchase);
    }

    private void install(Purchase purchase) {
        if (purchase.pickUp() || !dice.chance(purchase.visit().category().installation())) {
            return;
        }
        Country country = purchase.customer().country();
        long time = Hours.DELIVERY.next(country, purchase.delivered + dice.hours(42, 0.45), dice);
        if (dice.chance(0.09)) {
            purchase.technicianMissed = true;
            systems.warehouse(purchase, Activity.TECHNICIAN_MISSING, time);
            if (dice.chance(0.55)) {
                time = help.complain(purchase, Motive.INSTALLATION, time + dice.hours(6, 0.6));
            }
            if (purchase.installed) {
                return;
            }
            time = Hours.DELIVERY.next(country, time + dice.hours(24.0 * 6, 0.3), dice);
        }
        systems.warehouse(purchase, Activity.INSTALLED, time);
        if (dice.chance(0.03)) {
            help.complain(purchase, Motive.FAULT, time + dice.hours(24.0 * 12, 0.8));
        }
    }

    private void giveBack(Purchase purchase) {
        boolean clothes = purchase.visit().category() == Category.CLOTHES;
        if (!dice.chance(purchase.damaged ? 0.45 : clothes ? 0.07 : 0.022)) {
            return;
        }
        Country country = purchase.customer().country();
        long time = Hours.CALLS.next(country, purchase.delivered + dice.hours(70, 0.7), dice);
        systems.warehouse(purchase, Activity.ASKS_RETURN, time);
        time = Hours.DELIVERY.next(country, time + dice.hours(60, 0.5), dice);
        systems.warehouse(purchase, Activity.TAKEN_BACK, time);
        time = Hours.OFFICE.next(country, time + dice.hours(24.0 * 3, 0.4), dice);
        systems.till(purchase, Activity.REFUNDED, time, purchase.visit().amount());
    }

    private void instalments(Purchase purchase) {
        int plan = new int[] {3, 6, 12}[dice.weighted(0.5, 0.3, 0.2)];
        long amount = Math.max(1, purchase.visit().amount() / plan);
        for (int month = 1; month <= Math.min(plan, RECORDED_INSTALMENTS); month++) {
            long due = purchase.paid + month * 30 * DAY;
            boolean misses = dice.chance(purchase.lost || purchase.late && purchase.daysLate > 6 ? 0.3 : 0.075);
            if (!misses) {
                long early = due - Math.min(6 * DAY, dice.hours(40, 0.9));
                systems.till(
                        purchase,
                        Activity.PAYS_INSTALMENT,
                        Hours.AWAKE.next(purchase.customer().country(), early, dice),
                        amount);
                continue;
            }
            systems.till(purchase, Activity.MISSES_INSTALMENT, due + DAY, amount);
            long time = due + 2 * DAY;
            do {
                time = Hours.OFFICE.next(purchase.customer().country(), time + dice.hours(24.0 * 3, 0.5), dice);
                systems.till(purchase, Activity.CALLED_BY_COLLECTIONS, time, amount);
            } while (dice.chance(0.4));
            if (!dice.chance(0.86)) {
                return;
            }
            time = Hours.AWAKE.next(purchase.customer().country(), time + dice.hours(40, 0.8), dice);
            systems.till(purchase, Activity.PAYS_INSTALMENT, time, amount);
        }
    }

    private int answer(Purchase purchase) {
        int score = Feeling.score(purchase, dice);
        long end = purchase.delivered > 0 ? purchase.delivered : purchase.paid + 14 * DAY;
        if (dice.chance(score < 7 ? 0.36 : 0.29)) {
            long time = Hours.AWAKE.next(purchase.customer().country(), end + dice.hours(52, 0.6), dice);
            String comment = dice.chance(0.62)
                    ? voices.say(Feeling.theme(purchase, score, dice), purchase.speaker(), dice)
                    : null;
            systems.survey(purchase, time, score, comment);
        }
        return score;
    }
}
