package org.hilo.benchmarks;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** What the person asked for on the command line. */
record Wanted(List<String> words) {

    static Wanted of(List<String> words) {
        return new Wanted(List.copyOf(words));
    }

    String what() {
        return words.stream()
                .filter(word -> !word.startsWith("--"))
                .filter(word -> !isValue(word))
                .findFirst()
                .orElse("all");
    }

    /** Size of the engine's corpus. */
    int events() {
        return option("--events").map(Integer::parseInt).orElse(10_000_000);
    }

    boolean has(String flag) {
        return words.contains(flag);
    }

    /** Length of each measurement of the server. */
    int seconds() {
        return option("--seconds").map(Integer::parseInt).orElse(10);
    }

    Path out(Path home) {
        return option("--out").map(Path::of).orElse(home.resolve("benchmarks/results"));
    }

    String demoClassPath() {
        return option("--demo-classpath").orElseThrow(() -> new IllegalArgumentException("use ./hilo bench"));
    }

    /** The Java options with which the script starts a server. */
    List<String> serverOptions() {
        return option("--server-options").map(text -> List.of(text.split(" "))).orElse(List.of());
    }

    /** What the script adds when the server was trained, see {@code ./hilo serve --train}. */
    List<String> trainedOptions() {
        return option("--trained-options").map(text -> List.of(text.split(" "))).orElse(List.of());
    }

    /** As a person would type it, without what the script adds. */
    String command() {
        List<String> typed = words.stream()
                .filter(word -> !word.matches("--(demo-classpath|server-options|trained-options)=.*"))
                .toList();
        return ("./hilo bench " + String.join(" ", typed)).strip();
    }

    private boolean isValue(String word) {
        int place = words.indexOf(word);
        return place > 0 && words.get(place - 1).matches("--(events|seconds|out)");
    }

    private Optional<String> option(String name) {
        for (int i = 0; i < words.size(); i++) {
            if (words.get(i).startsWith(name + "=")) {
                return Optional.of(words.get(i).substring(name.length() + 1));
            }
            if (words.get(i).equals(name) && i + 1 < words.size()) {
                return Optional.of(words.get(i + 1));
            }
        }
        return Optional.empty();
    }
}
