package org.hilo.andina.life;

import java.time.LocalDate;
import org.hilo.andina.Truths;
import org.hilo.andina.world.Dice;

/** Paying an order: sometimes again and again, sometimes in vain. */
final class Payment {
    private static final int TRIES = 6;
    private final Systems systems;
    private final Dice dice;

    Payment(Systems systems, Dice dice) {
        this.systems = systems;
        this.dice = dice;
    }

    /** Whether the order was paid and goes on. */
    boolean pay(Purchase purchase, boolean shop) {
        double fails = shop ? 0.01 : failing(purchase.day());
        long time = purchase.placed + dice.seconds(75, 0.4);
        for (int tries = 1; tries <= TRIES && dice.chance(fails); tries++) {
            purchase.paymentFailed = true;
            systems.till(
                    purchase, Activity.PAYMENT_FAILS, time, purchase.visit().amount());
            if (dice.chance(0.16)) {
                purchase.cancelled = time + dice.hours(30, 0.5);
                return false;
            }
            time += dice.seconds(200, 0.9);
        }
        purchase.paid = time;
        if (dice.chance(0.022)) {
            purchase.cancelled = time + dice.hours(14, 0.6);
            systems.till(
                    purchase,
                    Activity.REFUNDED,
                    purchase.cancelled + dice.hours(60, 0.4),
                    purchase.visit().amount());
            return false;
        }
        return true;
    }

    private static double failing(LocalDate day) {
        boolean gatewayDown = !day.isBefore(Truths.GATEWAY_FROM) && day.isBefore(Truths.GATEWAY_UNTIL);
        return gatewayDown ? Truths.GATEWAY_FAILS : Truths.USUAL_PAYMENT_FAILS;
    }
}
