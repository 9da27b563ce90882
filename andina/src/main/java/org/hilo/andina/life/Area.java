package org.hilo.andina.life;

/** A department of Andina. */
public enum Area {
    MARKETING("Marketing"),
    SALES("Ventas"),
    RISK("Riesgo"),
    LOGISTICS("Logística"),
    SUPPORT("Soporte"),
    COLLECTIONS("Cobranza"),
    AFTER_SALES("Postventa"),
    IT("TI");

    private final String label;

    Area(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
