package org.hilo.andina.life;

import java.time.LocalDate;
import java.util.Arrays;
import org.hilo.andina.voice.Voices;
import org.hilo.andina.world.Customer;
import org.hilo.andina.world.Dice;
import org.hilo.andina.world.Season;

/** One customer's year: a few times they want something; what came of it decides whether they come back. */
public final class Life {
    private static final double COMES_BACK_DISAPPOINTED = 0.5;
    private final Shopping shopping;
    private final Season season;
    private final Dice dice;

    public Life(Systems systems, Season season, Voices voices, Dice dice) {
        this.season = season;
        this.dice = dice;
        Help help = new Help(systems, voices, dice);
        this.shopping = new Shopping(
                systems,
                season,
                new Payment(systems, dice),
                new Delivery(systems, help, dice),
                new Afterwards(systems, help, voices, dice),
                dice);
    }

    public void live(Customer customer) {
        LocalDate[] days = new LocalDate[1 + dice.weighted(0.75, 0.17, 0.06, 0.02)];
        for (int i = 0; i < days.length; i++) {
            days[i] = season.day(customer.country(), dice);
        }
        Arrays.sort(days);
        int score = 10;
        for (LocalDate day : days) {
            if (score > 5 || dice.chance(COMES_BACK_DISAPPOINTED)) {
                score = shopping.goShopping(customer, day);
            }
        }
    }
}
