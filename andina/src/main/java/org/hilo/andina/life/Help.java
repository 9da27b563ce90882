package org.hilo.andina.life;

import org.hilo.andina.Truths;
import org.hilo.andina.life.Ticket.Motive;
import org.hilo.andina.voice.Theme;
import org.hilo.andina.voice.Voices;
import org.hilo.andina.world.Country;
import org.hilo.andina.world.Dice;
import org.hilo.andina.world.Hours;
import org.jspecify.annotations.Nullable;

/** Questions and complaints at the help desk, and whether they reach the area that can mend the cause. */
final class Help {
    private static final long ANSWER_WITHIN_SECONDS = 72 * 3600L;
    private final Systems systems;
    private final Voices voices;
    private final Dice dice;

    Help(Systems systems, Voices voices, Dice dice) {
        this.systems = systems;
        this.voices = voices;
        this.dice = dice;
    }

    /** Asks where the order is, and complains when nobody knows. */
    void ask(Purchase purchase) {
        boolean badly = purchase.late || purchase.lost;
        boolean silence = badly && !purchase.told;
        if (dice.chance(silence ? 0.62 : badly ? 0.20 : 0.035)) {
            long due = badly ? dueEvening(purchase) : purchase.scheduled;
            long time = calls(purchase, due + dice.hours(badly ? 14 : 20, 0.6));
            Ticket ticket = ticket(purchase, Motive.WHERE, time);
            systems.desk(ticket, Activity.ASKS_WHERE, time, null);
            insist(ticket, time);
        }
        if (dice.chance(silence ? 0.36 : badly ? 0.07 : 0)) {
            complain(purchase, Motive.DELAY, dueEvening(purchase) + dice.hours(44, 0.5));
        }
        if (purchase.damaged && purchase.delivered > 0 && dice.chance(0.8)) {
            complain(purchase, Motive.DAMAGE, purchase.delivered + dice.hours(8, 1.0));
        }
    }

    private long insist(Ticket ticket, long start) {
        long time = start;
        // the call script in Perú was meant to bring this share down; it did not
        while (dice.chance(Truths.INSISTS) && ticket.purchase().insisted < 6) {
            time = calls(ticket.purchase(), time + dice.hours(27, 0.7));
            systems.desk(ticket, Activity.INSISTS, time, null);
            ticket.purchase().insisted++;
        }
        return time;
    }

    /** A complaint from its first word to its end, whose second it tells; it may be opened again once. */
    long complain(Purchase purchase, Motive motive, long start) {
        purchase.complained = true;
        purchase.motive = motive;
        long time = calls(purchase, start);
        Ticket ticket = ticket(purchase, motive, time);
        double shared = motive == Motive.CHARGE ? Truths.CHARGE_COMPLAINT_SHARED : Truths.COMPLAINT_SHARED;
        boolean again = false;
        long end;
        do {
            systems.desk(ticket, Activity.COMPLAINS, time, text(purchase, motive));
            if (dice.chance(again ? shared * 0.7 : shared)) {
                time = mend(ticket, time);
            } else {
                time = insist(ticket, time);
                time = office(purchase, time + dice.hours(60, 0.5));
                systems.desk(ticket, Activity.CLOSED, time, null);
            }
            end = time;
            again = !again && !purchase.solved && dice.chance(0.34);
            time = calls(purchase, time + dice.hours(50, 0.7));
        } while (again);
        return end;
    }

    private long mend(Ticket ticket, long start) {
        Purchase purchase = ticket.purchase();
        boolean slow = ticket.motive().cause() == Area.AFTER_SALES;
        long wait = slow
                ? dice.hours(Truths.SLOW_HAND_OFF_MEDIAN_DAYS * 24, 0.35)
                : dice.hours(Truths.HAND_OFF_MEDIAN_HOURS, 0.7);
        long time = office(purchase, start + wait);
        systems.desk(ticket, reached(ticket.motive()), time, null);
        time = office(purchase, time + dice.hours(slow ? 20 : 16, 0.6));
        if (ticket.motive() == Motive.INSTALLATION) {
            systems.warehouse(purchase, Activity.INSTALLED, time);
            purchase.installed = true;
            time += dice.hours(5, 0.7);
        } else if (slow) {
            systems.desk(ticket, Activity.TECHNICIAN_VISIT, time, null);
            time += dice.hours(5, 0.7);
        }
        purchase.solved = dice.chance(0.9);
        time = office(purchase, time);
        systems.desk(ticket, purchase.solved ? Activity.SOLVED : Activity.CLOSED, time, null);
        return time;
    }

    private static Activity reached(Motive motive) {
        return switch (motive) {
            case WHERE, DELAY, DAMAGE -> Activity.REACHES_LOGISTICS;
            case INSTALLATION, FAULT -> Activity.REACHES_AFTER_SALES;
            case CHARGE -> Activity.REACHES_COLLECTIONS;
        };
    }

    private @Nullable String text(Purchase purchase, Motive motive) {
        if (dice.chance(0.35)) {
            return null;
        }
        Theme theme =
                switch (motive) {
                    case WHERE, DELAY -> purchase.told ? Theme.LATE_TOLD : Theme.LATE_SILENT;
                    case DAMAGE -> Theme.DAMAGED;
                    case CHARGE -> Theme.CHARGED;
                    case INSTALLATION, FAULT -> Theme.INSTALLATION_BAD;
                };
        return voices.say(theme, purchase.speaker(), dice);
    }

    private Ticket ticket(Purchase purchase, Motive motive, long time) {
        String channel =
                dice.oneOf(java.util.List.of("teléfono", "teléfono", "WhatsApp", "WhatsApp", "chat", "correo"));
        purchase.ticketsMade++;
        return new Ticket(
                systems.newTicket(time), purchase, motive, channel, dice.chance(0.84), time + ANSWER_WITHIN_SECONDS);
    }

    private static long dueEvening(Purchase purchase) {
        java.time.LocalDate promised = purchase.promised;
        if (promised == null) {
            return purchase.paid;
        }
        return promised.atTime(20, 0)
                .atZone(purchase.customer().country().zone())
                .toEpochSecond();
    }

    private long calls(Purchase purchase, long time) {
        return Hours.CALLS.next(country(purchase), time, dice);
    }

    private long office(Purchase purchase, long time) {
        return Hours.OFFICE.next(country(purchase), time, dice);
    }

    private static Country country(Purchase purchase) {
        return purchase.customer().country();
    }
}
