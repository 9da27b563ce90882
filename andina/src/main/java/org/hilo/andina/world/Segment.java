package org.hilo.andina.world;

/** A kind of household, with its share of the customers and how it likes to buy. */
public enum Segment {
    NEW_HOME("Hogar nuevo", 22, 0.55, 0.40),
    FAMILY("Familia", 34, 0.45, 0.30),
    YOUNG("Joven digital", 24, 0.35, 0.10),
    SENIOR("Personas mayores", 12, 0.30, 0.55),
    BUSINESS("Negocio propio", 8, 0.50, 0.35);

    private final String label;
    private final double weight;
    private final double credit;
    private final double advice;

    Segment(String label, double weight, double credit, double advice) {
        this.label = label;
        this.weight = weight;
        this.credit = credit;
        this.advice = advice;
    }

    public String label() {
        return label;
    }

    public double weight() {
        return weight;
    }

    /** The share that asks for credit. */
    public double credit() {
        return credit;
    }

    /** The share that asks somebody before buying. */
    public double advice() {
        return advice;
    }
}
