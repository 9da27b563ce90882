package org.hilo.andina.life;

import java.time.LocalDate;
import org.hilo.andina.Truths;
import org.hilo.andina.world.Category;
import org.hilo.andina.world.Country;
import org.hilo.andina.world.Customer;
import org.hilo.andina.world.Dice;
import org.hilo.andina.world.Hours;
import org.hilo.andina.world.Season;
import org.hilo.andina.world.Segment;

/** From the first look to the order, or to the point where the customer leaves. */
final class Shopping {
    private static final int CONTENT = 8;
    private final Systems systems;
    private final Season season;
    private final Payment payment;
    private final Delivery delivery;
    private final Afterwards afterwards;
    private final Dice dice;

    Shopping(Systems systems, Season season, Payment payment, Delivery delivery, Afterwards afterwards, Dice dice) {
        this.systems = systems;
        this.season = season;
        this.payment = payment;
        this.delivery = delivery;
        this.afterwards = afterwards;
        this.dice = dice;
    }

    /** Tells how the customer would score it, 0 to 10, whether or not anybody asked. */
    int goShopping(Customer customer, LocalDate day) {
        boolean shop = dice.chance(
                switch (customer.segment()) {
                    case SENIOR -> 0.55;
                    case FAMILY, NEW_HOME -> 0.30;
                    case BUSINESS -> 0.25;
                    case YOUNG -> 0.12;
                });
        Visit visit = visit(customer, day, shop);
        long time = season.second(customer.country(), day, shop, dice);
        time = look(customer, visit, shop, time);
        time = time < 0 ? -1 : decide(customer, visit, shop, time);
        if (time < 0) {
            return CONTENT;
        }
        boolean credit =
                dice.chance(customer.segment().credit() * visit.category().credit());
        if (credit) {
            time = askCredit(customer, visit, shop, time);
            if (time < 0) {
                return CONTENT;
            }
            credit = time % 2 == 0;
        }
        return order(customer, visit, shop, credit, time);
    }

    private Visit visit(Customer customer, LocalDate day, boolean shop) {
        Category category = Category.values()[
                customer.segment() == Segment.NEW_HOME ? dice.weighted(40, 18, 32, 10) : dice.weighted(24, 32, 16, 28)];
        Country country = customer.country();
        double pesos = category.medianPesos() * StrictMath.exp(0.45 * dice.normal());
        double unit = country == Country.PERU || country == Country.MEXICO ? 10 : 1000;
        long amount =
                Math.round(Math.max(1, Math.rint(pesos * country.perPeso() / unit)) * unit) - (unit > 10 ? 10 : 1);
        String channel =
                shop ? "tienda" : dice.chance(customer.segment() == Segment.YOUNG ? 0.7 : 0.35) ? "app" : "web";
        return new Visit(category, dice.oneOf(category.things()).name(), channel, campaign(country, day), amount);
    }

    private String campaign(Country country, LocalDate day) {
        boolean hurried =
                country == Country.CHILE && !day.isBefore(Truths.CAMPAIGN_FROM) && day.isBefore(Truths.CAMPAIGN_UNTIL);
        if (hurried) {
            return dice.chance(0.85) ? Truths.CAMPAIGN : "";
        }
        return switch (day.getMonth()) {
            case NOVEMBER ->
                day.getYear() == 2025 && day.getDayOfMonth() > 26 && dice.chance(0.7) ? "Viernes Negro" : "";
            case DECEMBER -> day.getDayOfMonth() < 24 && dice.chance(0.5) ? "Navidad" : "";
            case MARCH -> dice.chance(0.3) ? "Vuelta a clases" : "";
            case MAY -> day.getDayOfMonth() < 11 && dice.chance(0.5) ? "Día de la madre" : "";
            case JUNE -> country == Country.CHILE && day.getDayOfMonth() < 4 && dice.chance(0.8) ? "Cyber junio" : "";
            case JANUARY, FEBRUARY, APRIL, JULY, AUGUST, SEPTEMBER, OCTOBER -> "";
        };
    }

    /** Advertisement, page, advice; −1 when the customer leaves. */
    private long look(Customer customer, Visit visit, boolean shop, long start) {
        long time = start;
        if (!shop) {
            if (dice.chance(visit.campaign().isEmpty() ? 0.28 : 0.66)) {
                systems.crm(customer, Activity.OPENS_AD, time, visit.through(dice.chance(0.6) ? "correo" : "redes"));
                time += dice.seconds(80, 0.8);
            }
            systems.crm(customer, Activity.VISITS_PAGE, time, visit);
            while (dice.chance(0.20)) {
                time = awake(customer, time + dice.hours(15, 1.3));
                systems.crm(customer, Activity.VISITS_PAGE, time, visit);
            }
            time += dice.seconds(240, 0.8);
            if (dice.chance(0.13)) {
                return -1;
            }
        }
        if (dice.chance(shop ? 0.85 : customer.segment().advice() * 0.6)) {
            String channel = shop ? "tienda" : dice.chance(0.6) ? "WhatsApp" : "teléfono";
            time = (shop ? Hours.SHOP : Hours.CALLS).next(customer.country(), time, dice);
            systems.crm(customer, Activity.ASKS_ADVICE, time, visit.through(channel));
            time += dice.seconds(1_100, 0.6);
        }
        return time;
    }

    /** Quote, cart; −1 when the customer leaves. */
    private long decide(Customer customer, Visit visit, boolean shop, long start) {
        long time = start;
        if (dice.chance(visit.category() == Category.CLOTHES ? 0.12 : 0.66)) {
            systems.crm(customer, Activity.GETS_QUOTE, time, visit);
            time += dice.seconds(700, 0.9);
            if (dice.chance(0.13)) {
                return -1;
            }
            if (dice.chance(0.35)) {
                time = shop
                        ? Hours.SHOP.next(customer.country(), time + dice.hours(30, 0.8), dice)
                        : awake(customer, time + dice.hours(22, 1.0));
            }
        }
        while (!shop && dice.chance(0.21)) {
            systems.crm(customer, Activity.LEAVES_CART, time, visit);
            if (dice.chance(0.58)) {
                return -1;
            }
            time = awake(customer, time + dice.hours(19, 0.9));
            systems.crm(customer, Activity.VISITS_PAGE, time, visit);
            time += dice.seconds(300, 0.8);
        }
        return time;
    }

    /** The time after the decision: even when granted, odd when refused but bought all the same, −1 when the customer leaves. */
    private long askCredit(Customer customer, Visit visit, boolean shop, long start) {
        systems.crm(customer, Activity.ASKS_CREDIT, start, visit);
        long decided = dice.chance(0.8)
                ? start + dice.seconds(520, 0.5)
                : Hours.OFFICE.next(customer.country(), start + dice.hours(4, 0.6), dice);
        if (dice.chance(0.82)) {
            systems.crm(customer, Activity.CREDIT_GRANTED, decided, visit);
            long next = decided + dice.seconds(600, 1.1);
            next = shop ? Hours.SHOP.next(customer.country(), next, dice) : awake(customer, next);
            return next / 2 * 2;
        }
        systems.crm(customer, Activity.CREDIT_REFUSED, decided, visit);
        return dice.chance(0.7) ? -1 : awake(customer, decided + dice.hours(5, 1.0)) / 2 * 2 + 1;
    }

    private int order(Customer customer, Visit visit, boolean shop, boolean credit, long time) {
        double pickUpShare = visit.category().pickUp() * (shop ? 0.6 : 1);
        Purchase purchase = new Purchase(customer, systems.newOrder(time), visit, dice.chance(pickUpShare), credit);
        purchase.placed = time;
        boolean goesOn = payment.pay(purchase, shop);
        if (goesOn) {
            delivery.deliver(purchase);
        }
        int score = afterwards.follow(purchase, goesOn);
        systems.order(purchase);
        return score;
    }

    private long awake(Customer customer, long time) {
        return Hours.AWAKE.next(customer.country(), time, dice);
    }
}
