package org.hilo.tidy;

import java.util.List;
import java.util.Set;

/** How long files are: 500 lines is the hard end, and half of the Java files should have fewer than 80. */
final class Lengths {

    static final int HARD_END = 500;
    static final int MEDIAN_GOAL = 80;

    private static final Set<String> COUNTED = Set.of("java", "jte", "js", "css", "sql");

    private Lengths() {}

    static List<Fault> faults(List<Source> sources) {
        return sources.stream()
                .filter(source ->
                        COUNTED.contains(source.path().substring(source.path().lastIndexOf('.') + 1)))
                .filter(source -> source.lines().size() > HARD_END)
                .map(source -> new Fault(
                        source.path(),
                        HARD_END,
                        source.lines().size() + " lines; " + HARD_END
                                + " is the end: is there a door inside that wants a room of its own?"))
                .toList();
    }

    static int median(List<Source> sources) {
        int[] lengths = sources.stream()
                .filter(source -> source.isJava() && !source.isTest())
                .mapToInt(source -> source.lines().size())
                .sorted()
                .toArray();
        return lengths.length == 0 ? 0 : lengths[lengths.length / 2];
    }
}
