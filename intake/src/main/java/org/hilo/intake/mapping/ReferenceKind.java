package org.hilo.intake.mapping;

/** What a type of reference means for knowing a customer. */
public enum ReferenceKind {
    /** Says who the customer is: a customer number, an e-mail, a telephone. */
    PERSON,
    /** Belongs to one customer: an order, a ticket, an invoice. */
    OWNED,
    /** Belongs to many customers, and so joins nobody: a product, a store, a campaign. */
    SHARED
}
