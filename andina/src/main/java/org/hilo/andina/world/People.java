package org.hilo.andina.world;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import org.hilo.andina.Truths;

/** Invents customers: names as people in these countries have them, an address that cannot exist. */
public final class People {
    private static final List<String> GIVEN = List.of(
            "Rosa",
            "Marcela",
            "Héctor",
            "Ignacio",
            "Sofía",
            "Luis",
            "Daniela",
            "Camila",
            "Jorge",
            "Paola",
            "Andrés",
            "Valentina",
            "Sebastián",
            "María José",
            "Claudia",
            "Ricardo",
            "Lucía",
            "Mateo",
            "Ximena",
            "Esteban",
            "Juana",
            "Óscar",
            "Natalia",
            "Felipe",
            "Gloria",
            "Rodrigo",
            "Yolanda",
            "Álvaro",
            "Fernanda",
            "Martín",
            "Carmen",
            "Iván",
            "Patricia",
            "Diego",
            "Ángela",
            "Raúl",
            "Verónica",
            "Tomás",
            "Silvia",
            "Cristián",
            "Mónica",
            "Wilson",
            "Nelly",
            "Brayan",
            "Leidy",
            "Guadalupe",
            "Jesús",
            "Milagros",
            "Édgar",
            "Rocío");
    private static final List<List<String>> SURNAMES = List.of(
            List.of(
                    "Fuentes",
                    "Painemal",
                    "Vera",
                    "Arancibia",
                    "Cárcamo",
                    "Muñoz",
                    "Rojas",
                    "Soto",
                    "Contreras",
                    "Sepúlveda",
                    "Morales",
                    "Araya",
                    "Huenchumán",
                    "Tapia",
                    "Neira",
                    "Lagos",
                    "Espinoza",
                    "Pizarro"),
            List.of(
                    "Rodríguez",
                    "Gómez",
                    "Ospina",
                    "Restrepo",
                    "Castaño",
                    "Quintero",
                    "Moreno",
                    "Cardona",
                    "Zapata",
                    "Arango",
                    "Barrios",
                    "Mosquera",
                    "Pineda",
                    "Caicedo",
                    "Velásquez"),
            List.of(
                    "Quispe",
                    "Mamani",
                    "Huamán",
                    "Flores",
                    "Rojas",
                    "Chávez",
                    "Condori",
                    "Ramos",
                    "Paredes",
                    "Salazar",
                    "Vilca",
                    "Cárdenas",
                    "Ticona",
                    "Guevara"),
            List.of(
                    "Hernández",
                    "García",
                    "Martínez",
                    "López",
                    "González",
                    "Ramírez",
                    "Cruz",
                    "Ortega",
                    "Treviño",
                    "Garza",
                    "Salinas",
                    "Juárez",
                    "Domínguez"));

    private final long seed;

    public People(long seed) {
        this.seed = seed;
    }

    /** The customer of this number, always the same for the same seed. */
    public Customer customer(int index) {
        Dice dice = new Dice(seed, index);
        Country country = Country.values()[dice.weighted(0.44, 0.25, 0.18, 0.13)];
        List<Region> regions = Region.of(country);
        Region region = regions.get(
                dice.weighted(regions.stream().mapToDouble(Region::weight).toArray()));
        Segment[] segments = Segment.values();
        double[] weights = new double[segments.length];
        for (int i = 0; i < weights.length; i++) {
            weights[i] = segments[i].weight();
        }
        String given = dice.oneOf(GIVEN);
        List<String> surnames = SURNAMES.get(country.ordinal());
        String surname = dice.oneOf(surnames);
        boolean shared =
                dice.chance(Truths.SHARED_EMAIL_SHARE) || index % 7 == 3 && index < 7 * Truths.SHARED_EMAIL_AT_LEAST;
        return new Customer(
                index,
                country.code() + "-" + (100_000 + index),
                given + " " + surname + " " + dice.oneOf(surnames),
                shared ? Truths.SHARED_EMAIL : plain(given) + "." + plain(surname) + (index + 11) + "@correo.example",
                shared,
                region,
                dice.oneOf(region.cities()),
                segments[dice.weighted(weights)]);
    }

    private static String plain(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFD)
                .replaceAll("[^A-Za-z]", "")
                .toLowerCase(Locale.ROOT);
    }
}
