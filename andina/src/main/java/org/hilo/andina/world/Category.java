package org.hilo.andina.world;

import java.util.List;

/** What is sold: price in Chilean pesos, and how often it is picked up, installed or bought on credit. */
public enum Category {
    APPLIANCES(
            "Línea blanca",
            329_000,
            0.03,
            0.46,
            1.25,
            List.of(
                    new Thing("la lavadora", 1),
                    new Thing("el refrigerador", 1),
                    new Thing("la cocina", 1),
                    new Thing("la secadora", 1),
                    new Thing("el microondas", 0))),
    ELECTRONICS(
            "Electrónica",
            249_000,
            0.30,
            0.08,
            1.0,
            List.of(
                    new Thing("el notebook", 0),
                    new Thing("la tele", 1),
                    new Thing("el celular", 0),
                    new Thing("la consola", 0),
                    new Thing("el parlante", 0))),
    FURNITURE(
            "Muebles",
            189_000,
            0.04,
            0.25,
            1.0,
            List.of(
                    new Thing("el sofá", 0),
                    new Thing("el comedor", 1),
                    new Thing("la cama", 1),
                    new Thing("el escritorio", 1),
                    new Thing("el clóset", 1))),
    CLOTHES(
            "Vestuario",
            42_000,
            0.42,
            0,
            0.35,
            List.of(
                    new Thing("la chaqueta", 0),
                    new Thing("el abrigo", 0),
                    new Thing("el vestido", 0),
                    new Thing("la mochila", 0),
                    new Thing("el buzo", 0)));

    /** One thing with its article, and whether somebody must come to install it. */
    public record Thing(String name, int installed) {}

    private final String label;
    private final double medianPesos;
    private final double pickUp;
    private final double installation;
    private final double credit;
    private final List<Thing> things;

    Category(String label, double medianPesos, double pickUp, double installation, double credit, List<Thing> things) {
        this.label = label;
        this.medianPesos = medianPesos;
        this.pickUp = pickUp;
        this.installation = installation;
        this.credit = credit;
        this.things = things;
    }

    public String label() {
        return label;
    }

    public double medianPesos() {
        return medianPesos;
    }

    public double pickUp() {
        return pickUp;
    }

    public double installation() {
        return installation;
    }

    /** How much more or less often than usual it is bought on credit. */
    public double credit() {
        return credit;
    }

    public List<Thing> things() {
        return things;
    }

    /** The word people use for it in their country: a fridge has four names between México and Chile. */
    public static String spoken(String thing, Country country) {
        return switch (country) {
            case CHILE -> thing;
            case COLOMBIA ->
                switch (thing) {
                    case "el refrigerador" -> "la nevera";
                    case "la cocina" -> "la estufa";
                    case "el notebook" -> "el portátil";
                    case "la tele" -> "el televisor";
                    case "el buzo" -> "la sudadera";
                    case "la mochila" -> "el morral";
                    default -> thing;
                };
            case PERU ->
                switch (thing) {
                    case "el refrigerador" -> "la refrigeradora";
                    case "el notebook" -> "la laptop";
                    case "la chaqueta" -> "la casaca";
                    case "el sofá" -> "el mueble de sala";
                    default -> thing;
                };
            case MEXICO ->
                switch (thing) {
                    case "el refrigerador" -> "el refri";
                    case "la cocina" -> "la estufa";
                    case "el notebook" -> "la laptop";
                    case "la chaqueta" -> "la chamarra";
                    case "el parlante" -> "la bocina";
                    case "el buzo" -> "la sudadera";
                    default -> thing;
                };
        };
    }
}
