package org.hilo.trace.identity;

import java.util.Locale;

/** What a type of reference means for knowing a customer. */
public enum LinkKind {
    /** Says who the customer is: a customer number, an e-mail, a telephone. */
    PERSON,
    /** Belongs to one customer: an order, a ticket, an invoice. */
    OWNED,
    /** Belongs to many customers, and so joins nobody: a product, a store, a campaign. */
    SHARED;

    /** As it is written in mappings, addresses and the database. */
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }
}
