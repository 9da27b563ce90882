package org.hilo.launcher;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The options that our programs' Java starts with, chosen by measuring: see benchmarks/README.md. */
final class JavaOptions {

    private static final long SMALL_INPUT_BYTES = 16_000_000;

    private JavaOptions() {}

    static List<String> server() {
        List<String> options = new ArrayList<>(List.of(
                // collects rather than grows, and gives back what an import needed when 15 s were idle
                "-XX:+UseG1GC",
                "-XX:GCTimeRatio=4",
                "-XX:G1PeriodicGCInterval=15000",
                "-XX:MinHeapFreeRatio=5",
                "-XX:MaxHeapFreeRatio=10",
                "-XX:TrimNativeHeapInterval=15000",
                "-XX:+UseCompactObjectHeaders",
                "-Djava.awt.headless=true",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow"));
        options.addAll(own());
        return options;
    }

    /**
     * For a program that reads files of so many bytes and ends. Small ones are done before the second compiler pays: the
     * help desk of 21,348 events takes 1.2 s of processor time with the first compiler alone, 2.2 s with both.
     */
    static List<String> cli(long inputBytes) {
        boolean small = inputBytes < SMALL_INPUT_BYTES;
        List<String> options = new ArrayList<>(List.of(
                small ? "-XX:+UseSerialGC" : "-XX:+UseParallelGC",
                "-XX:+UseCompactObjectHeaders",
                "-Xshare:auto",
                "-Djava.awt.headless=true",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow"));
        if (small) {
            options.add("-XX:TieredStopAtLevel=1");
        }
        options.addAll(own());
        return options;
    }

    /** What the person adds; later options win over ours. */
    private static List<String> own() {
        String text = System.getenv().getOrDefault("HILO_JAVA_OPTIONS", "").strip();
        return text.isEmpty() ? List.of() : Arrays.asList(text.split("\\s+"));
    }
}
