package org.hilo.cli;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.hilo.testkit.RealData;

/** The invented shop of {@code examples/parcels}: 90 orders of a month, 24 of which had their address checked. */
final class Parcels {
    static final String ORDERS = path("orders.csv");
    static final String MAPPING = path("mapping.yaml");
    static final String DESIGN = path("promised.journey");

    private Parcels() {}

    private static String path(String name) {
        return RealData.root().resolve("examples/parcels").resolve(name).toString();
    }

    /** What is asked of the orders, in English. */
    static Ran asked(String... options) {
        return Ran.command(words(options));
    }

    /** The same in Spanish. */
    static Ran askedInSpanish(String... options) {
        return Ran.in(Map.of("LANG", "es_MX.UTF-8"), words(options));
    }

    private static String[] words(String... options) {
        List<String> words = new ArrayList<>(List.of("trace", ORDERS, "--mapping", MAPPING, "--quiet"));
        words.addAll(Arrays.asList(options));
        return words.toArray(String[]::new);
    }
}
