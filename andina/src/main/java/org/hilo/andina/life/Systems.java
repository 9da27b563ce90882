package org.hilo.andina.life;

import org.hilo.andina.world.Customer;
import org.jspecify.annotations.Nullable;

/** The retailer's systems: each hears only its own part of a customer's life and knows it by its own ids. */
public interface Systems {
    /** Web shop and CRM. The category is null before the customer chose; the amount is 0 where there is none. */
    void crm(Customer customer, Activity activity, long second, Visit visit);

    /** The order system: one wide row per order, when the order's life is over. */
    void order(Purchase purchase);

    /** Warehouse and carriers. */
    void warehouse(Purchase purchase, Activity activity, long second);

    /** Help desk. The text is what the customer wrote or said, if it was taken down. */
    void desk(Ticket ticket, Activity activity, long second, @Nullable String text);

    /** Payments and collections. */
    void till(Purchase purchase, Activity activity, long second, long amount);

    /** Surveys: a score from 0 to 10 and perhaps a comment. */
    void survey(Purchase purchase, long second, int score, @Nullable String comment);

    /** Tells a new order number of this second. */
    String newOrder(long second);

    /** Tells a new ticket number of this second. */
    String newTicket(long second);
}
