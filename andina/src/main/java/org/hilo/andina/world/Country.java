package org.hilo.andina.world;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;

/** A country in which Andina sells, with its zone, currency and share of the customers. */
public enum Country {
    CHILE("Chile", "CL", "America/Santiago", "CLP", 1, 0.44),
    COLOMBIA("Colombia", "CO", "America/Bogota", "COP", 4.3, 0.25),
    PERU("Perú", "PE", "America/Lima", "PEN", 0.0039, 0.18),
    MEXICO("México", "MX", "America/Mexico_City", "MXN", 0.0196, 0.13);

    private final String label;
    private final String code;
    private final ZoneId zone;
    private final String currency;
    private final double perPeso;
    private final double share;

    Country(String label, String code, String zone, String currency, double perPeso, double share) {
        this.label = label;
        this.code = code;
        this.zone = ZoneId.of(zone);
        this.currency = currency;
        this.perPeso = perPeso;
        this.share = share;
    }

    public String label() {
        return label;
    }

    public String code() {
        return code;
    }

    public ZoneId zone() {
        return zone;
    }

    public String currency() {
        return currency;
    }

    /** How much of this currency makes one Chilean peso. */
    public double perPeso() {
        return perPeso;
    }

    public double share() {
        return share;
    }

    public ZonedDateTime at(long second) {
        return Instant.ofEpochSecond(second).atZone(zone);
    }
}
