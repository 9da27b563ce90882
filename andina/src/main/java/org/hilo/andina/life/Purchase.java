package org.hilo.andina.life;

import java.time.LocalDate;
import org.hilo.andina.voice.Speaker;
import org.hilo.andina.world.Customer;
import org.jspecify.annotations.Nullable;

/** An order while it happens: the order system's row, and what its customer goes through. Seconds of the epoch; 0: not yet. */
public final class Purchase {
    private final Customer customer;
    private final String number;
    private final Visit visit;
    private final boolean pickUp;
    private final boolean credit;

    long placed;
    long paid;
    long scheduled;
    long cancelled;
    long collected;
    long delivered;

    @Nullable
    LocalDate promised;

    String carrier = "";
    int ticketsMade;

    boolean late;
    boolean told;
    boolean lost;
    boolean damaged;
    boolean paymentFailed;
    boolean technicianMissed;
    boolean installed;
    boolean complained;
    boolean solved;
    Ticket.@Nullable Motive motive;
    int daysLate;
    int insisted;

    Purchase(Customer customer, String number, Visit visit, boolean pickUp, boolean credit) {
        this.customer = customer;
        this.number = number;
        this.visit = visit;
        this.pickUp = pickUp;
        this.credit = credit;
    }

    public Customer customer() {
        return customer;
    }

    public String number() {
        return number;
    }

    public Visit visit() {
        return visit;
    }

    public boolean pickUp() {
        return pickUp;
    }

    public boolean credit() {
        return credit;
    }

    public long placed() {
        return placed;
    }

    public long paid() {
        return paid;
    }

    public long scheduled() {
        return scheduled;
    }

    public long cancelled() {
        return cancelled;
    }

    public long collected() {
        return collected;
    }

    public @Nullable LocalDate promised() {
        return promised;
    }

    public String carrier() {
        return carrier;
    }

    /** The customer as somebody who talks about this purchase. */
    Speaker speaker() {
        return new Speaker(
                customer.country(), customer.city(), visit.category(), visit.thing(), pickUp, promised, daysLate);
    }

    /** The day on which it was ordered, where the customer lives. */
    LocalDate day() {
        return customer.country().at(placed).toLocalDate();
    }
}
