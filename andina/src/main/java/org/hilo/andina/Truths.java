package org.hilo.andina;

import java.time.LocalDate;

/**
 * What is planted in Andina's year, in numbers. {@code truths.yaml} says the same in words; a test holds both together.
 * Shares are 0 to 1.
 */
public final class Truths {
    /** First and last day of the year that the files tell of; the last day is left out. */
    public static final LocalDate YEAR_FROM = LocalDate.of(2025, 11, 16);

    public static final LocalDate YEAR_UNTIL = LocalDate.of(2026, 11, 16);

    /** late-in-silence: a new carrier in one region delivers late, and nobody tells the customer. */
    public static final String SILENT_REGION = "Biobío";

    public static final LocalDate SILENT_FROM = LocalDate.of(2026, 7, 1);
    public static final String SILENT_CARRIER = "Rutasur";
    public static final double SILENT_LATE = 0.55;
    public static final double SILENT_TOLD = 0.02;

    /** What is usual elsewhere. */
    public static final double USUAL_LATE = 0.09;

    public static final double USUAL_TOLD = 0.62;

    /** complaint-not-shared: complaints about charges never reach Cobranza; others mostly reach their area. */
    public static final double CHARGE_COMPLAINT_SHARED = 0.03;

    public static final double COMPLAINT_SHARED = 0.80;

    /** slow-hand-off: a complaint waits days between Soporte and Postventa, hours elsewhere. */
    public static final double SLOW_HAND_OFF_MEDIAN_DAYS = 6.2;

    public static final double HAND_OFF_MEDIAN_HOURS = 5;

    /** campaign-without-readiness: Marketing promises 48 hours in Chile; Logística hears of it from the customers. */
    public static final String CAMPAIGN = "Entrega en 48 horas";

    public static final LocalDate CAMPAIGN_FROM = LocalDate.of(2026, 10, 5);
    public static final LocalDate CAMPAIGN_UNTIL = LocalDate.of(2026, 10, 12);
    public static final int CAMPAIGN_PROMISE_DAYS = 2;
    public static final double CAMPAIGN_LATE = 0.64;
    public static final double CAMPAIGN_TOLD = 0.15;

    /** improvement-that-works: in Colombia late customers are told by WhatsApp, call less, and score higher. */
    public static final LocalDate NOTICE_FROM = LocalDate.of(2026, 4, 15);

    public static final double NOTICE_TOLD_BEFORE = 0.25;
    public static final double NOTICE_TOLD_AFTER = 0.92;

    /** improvement-without-effect: a new call script in Perú; customers insist as often as before. */
    public static final LocalDate SCRIPT_FROM = LocalDate.of(2026, 5, 18);

    public static final double INSISTS = 0.40;

    /** payment-retries: two weeks in which the payment gateway fails, and customers try again and again. */
    public static final LocalDate GATEWAY_FROM = LocalDate.of(2026, 3, 9);

    public static final LocalDate GATEWAY_UNTIL = LocalDate.of(2026, 3, 23);
    public static final double GATEWAY_FAILS = 0.36;
    public static final double USUAL_PAYMENT_FAILS = 0.06;

    /** shared-e-mail: shop clerks type the same address for customers who give none. */
    public static final String SHARED_EMAIL = "clientes.tienda@andina.example";

    public static final double SHARED_EMAIL_SHARE = 0.01;

    /** So many share it in small worlds too. */
    public static final int SHARED_EMAIL_AT_LEAST = 40;

    private Truths() {}
}
