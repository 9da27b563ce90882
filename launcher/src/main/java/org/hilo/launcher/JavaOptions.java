package org.hilo.launcher;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The options that our programs' Java starts with, chosen by measuring: see benchmarks/README.md. */
final class JavaOptions {

    private JavaOptions() {}

    static List<String> server() {
        List<String> options = new ArrayList<>(List.of(
                "-XX:+UseSerialGC",
                "-XX:+UseCompactObjectHeaders",
                "-Djava.awt.headless=true",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow"));
        options.addAll(own());
        return options;
    }

    static List<String> cli() {
        List<String> options = new ArrayList<>(List.of(
                "-XX:+UseParallelGC",
                "-XX:+UseCompactObjectHeaders",
                "-Xshare:auto",
                "-Djava.awt.headless=true",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow"));
        options.addAll(own());
        return options;
    }

    /** What the person adds; later options win over ours. */
    private static List<String> own() {
        String text = System.getenv().getOrDefault("HILO_JAVA_OPTIONS", "").strip();
        return text.isEmpty() ? List.of() : Arrays.asList(text.split("\\s+"));
    }
}
