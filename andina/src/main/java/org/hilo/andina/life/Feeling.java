package org.hilo.andina.life;

import org.hilo.andina.life.Ticket.Motive;
import org.hilo.andina.voice.Theme;
import org.hilo.andina.world.Country;
import org.hilo.andina.world.Dice;

/** What a customer makes of it all: the score, and what they talk about. Silence costs more than delay. */
final class Feeling {
    private static final double CONTENT = 8.75;

    private Feeling() {}

    static int score(Purchase purchase, Dice dice) {
        double score = CONTENT + 1.35 * dice.normal();
        score += purchase.customer().country() == Country.MEXICO ? 0.3 : 0;
        score -= purchase.customer().country() == Country.CHILE ? 0.3 : 0;
        score -= purchase.late ? (purchase.told ? 1.4 : 3.9) + 0.12 * Math.min(10, purchase.daysLate) : 0;
        score -= purchase.lost ? (purchase.told ? 4.0 : 6.5) : 0;
        score -= purchase.damaged ? 1.8 : 0;
        score -= purchase.paymentFailed ? 0.8 : 0;
        score -= purchase.technicianMissed ? 1.5 : 0;
        score -= 0.5 * Math.min(3, purchase.insisted);
        score -= purchase.complained ? (purchase.solved ? 0.4 : 2.0) : 0;
        return (int) Math.clamp(Math.round(score), 0, 10);
    }

    static Theme theme(Purchase purchase, int score, Dice dice) {
        if (score >= 9) {
            return good(purchase, dice);
        }
        if (purchase.complained && !purchase.solved && dice.chance(0.5)) {
            return purchase.motive == Motive.CHARGE ? Theme.CHARGED : Theme.NOT_ANSWERED;
        }
        if (purchase.late || purchase.lost) {
            if (purchase.told) {
                return Theme.LATE_TOLD;
            }
            boolean hurried = purchase.visit().campaign().equals(org.hilo.andina.Truths.CAMPAIGN);
            return hurried && dice.chance(0.6)
                    ? Theme.CAMPAIGN
                    : purchase.insisted > 0 && dice.chance(0.5) ? Theme.INSISTING : Theme.LATE_SILENT;
        }
        if (purchase.damaged) {
            return Theme.DAMAGED;
        }
        if (purchase.technicianMissed) {
            return Theme.INSTALLATION_BAD;
        }
        if (purchase.paymentFailed && dice.chance(0.7)) {
            return Theme.PAYMENT;
        }
        return score >= 7 ? (dice.chance(0.4) ? good(purchase, dice) : Theme.SO_SO) : Theme.DISAPPOINTED;
    }

    private static Theme good(Purchase purchase, Dice dice) {
        if (purchase.complained && purchase.solved) {
            return Theme.SOLVED;
        }
        if (purchase.pickUp()) {
            return dice.chance(0.6) ? Theme.PICKED_UP : Theme.GOOD;
        }
        return dice.chance(0.55) ? Theme.DELIVERED_WELL : Theme.GOOD;
    }
}
