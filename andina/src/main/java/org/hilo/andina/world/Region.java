package org.hilo.andina.world;

import static org.hilo.andina.world.Country.CHILE;
import static org.hilo.andina.world.Country.COLOMBIA;
import static org.hilo.andina.world.Country.MEXICO;
import static org.hilo.andina.world.Country.PERU;

import java.util.List;

/** A delivery region: what it weighs in its country, how many days a delivery is promised in, who carries. */
public record Region(
        Country country, String name, double weight, int promiseDays, String carrier, List<String> cities) {
    public static final List<Region> ALL = List.of(
            new Region(
                    CHILE,
                    "Metropolitana",
                    46,
                    3,
                    "Flota Andina",
                    List.of("Maipú", "Puente Alto", "Ñuñoa", "La Florida", "Santiago")),
            new Region(
                    CHILE,
                    "Biobío",
                    20,
                    4,
                    "Trans Cordillera",
                    List.of("Concepción", "Los Ángeles", "Talcahuano", "Chiguayante")),
            new Region(
                    CHILE,
                    "Valparaíso",
                    16,
                    4,
                    "Flota Andina",
                    List.of("Viña del Mar", "Quilpué", "Valparaíso", "San Antonio")),
            new Region(CHILE, "La Araucanía", 10, 5, "Trans Cordillera", List.of("Temuco", "Villarrica", "Angol")),
            new Region(CHILE, "Antofagasta", 8, 6, "Norte Carga", List.of("Antofagasta", "Calama")),
            new Region(COLOMBIA, "Bogotá", 44, 3, "Mensajeros del Ande", List.of("Bogotá", "Soacha", "Chía")),
            new Region(
                    COLOMBIA,
                    "Antioquia",
                    28,
                    4,
                    "Mensajeros del Ande",
                    List.of("Medellín", "Envigado", "Itagüí", "Bello")),
            new Region(COLOMBIA, "Valle del Cauca", 18, 4, "Carga Pacífico", List.of("Cali", "Palmira", "Jamundí")),
            new Region(COLOMBIA, "Atlántico", 10, 5, "Carga Caribe", List.of("Barranquilla", "Soledad")),
            new Region(
                    PERU,
                    "Lima",
                    66,
                    3,
                    "Reparto Lima",
                    List.of("San Juan de Lurigancho", "Los Olivos", "Surco", "Comas", "Callao")),
            new Region(PERU, "Arequipa", 18, 5, "Sur Cargo", List.of("Arequipa", "Cayma", "Cerro Colorado")),
            new Region(PERU, "La Libertad", 16, 5, "Norte Cargo", List.of("Trujillo", "Víctor Larco")),
            new Region(
                    MEXICO,
                    "Ciudad de México",
                    50,
                    3,
                    "Envíos del Valle",
                    List.of("Iztapalapa", "Coyoacán", "Tlalpan", "Gustavo A. Madero")),
            new Region(
                    MEXICO, "Jalisco", 26, 4, "Envíos de Occidente", List.of("Guadalajara", "Zapopan", "Tlaquepaque")),
            new Region(
                    MEXICO, "Nuevo León", 24, 4, "Envíos del Norte", List.of("Monterrey", "San Nicolás", "Apodaca")));

    public static List<Region> of(Country country) {
        return ALL.stream().filter(region -> region.country == country).toList();
    }
}
