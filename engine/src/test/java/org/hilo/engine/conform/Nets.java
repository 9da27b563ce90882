package org.hilo.engine.conform;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.hilo.engine.model.PetriNet;
import org.hilo.engine.model.PetriNet.Transition;
import org.hilo.engine.model.Sequences;

/** Nets and logs of the literature, and a short way to write others. */
final class Nets {
    /**
     * Van der Aalst, Process Mining, 2nd ed. 2016, figure 3.2 (again N1 of figure 8.2): register; examine (b or c) beside check d;
     * decide e; reinitiate f, or pay g, or reject h.
     */
    static final PetriNet N1 = net(
            "start > a > p1 p2",
            "p1 > b > p3",
            "p1 > c > p3",
            "p2 > d > p4",
            "p3 p4 > e > p5",
            "p5 > f > p1 p2",
            "p5 > g > end",
            "p5 > h > end");

    /** N2 of figure 8.2: the check follows the examination. */
    static final PetriNet N2 = net(
            "start > a > p1",
            "p1 > b > p2",
            "p1 > c > p2",
            "p2 > d > p3",
            "p3 > e > p4",
            "p4 > f > p1",
            "p4 > g > end",
            "p4 > h > end");

    /** N3 of figure 8.2: no choice; every request is rejected. */
    static final PetriNet N3 = net("start > a > p1 p2", "p1 > c > p3", "p2 > d > p4", "p3 p4 > e > p5", "p5 > h > end");

    /** N4 of figure 8.2: anything between a and g or h. */
    static final PetriNet N4 = net(
            "start > a > p1",
            "p1 > b > p1",
            "p1 > c > p1",
            "p1 > d > p1",
            "p1 > e > p1",
            "p1 > f > p1",
            "p1 > g > end",
            "p1 > h > end");

    /** The same as N3 with c before d: the second model of van der Aalst, Adriansyah, van Dongen 2012. */
    static final PetriNet ONE_WAY = net("start > a > p1", "p1 > c > p2", "p2 > d > p3", "p3 > e > p4", "p4 > h > end");

    private Nets() {}

    /**
     * A line for each transition: inputs, activity, outputs; the activity {@code tau} is silent. The initial place is "start", the
     * final one "end".
     */
    static PetriNet net(String... lines) {
        List<String> places = new ArrayList<>();
        List<Transition> transitions = new ArrayList<>();
        for (String line : lines) {
            String[] parts = line.split(">", -1);
            String activity = parts[1].strip();
            transitions.add(new Transition(
                    "t" + transitions.size(),
                    activity.equals("tau") ? null : activity,
                    numbers(parts[0], places),
                    numbers(parts[2], places)));
        }
        return new PetriNet(places, transitions, marking(places.indexOf("start")), marking(places.indexOf("end")));
    }

    private static Map<Integer, Integer> marking(int place) {
        return place < 0 ? Map.of() : new TreeMap<>(Map.of(place, 1));
    }

    private static List<Integer> numbers(String names, List<String> places) {
        return Arrays.stream(names.strip().split(" "))
                .filter(name -> !name.isEmpty())
                .map(name -> {
                    if (!places.contains(name)) {
                        places.add(name);
                    }
                    return places.indexOf(name);
                })
                .toList();
    }

    /** One journey, its activities apart by blanks. */
    static List<String> journey(String text) {
        return text.isBlank() ? List.of() : List.of(text.strip().split(" "));
    }

    static Sequences log(String... journeys) {
        return Sequences.of(Arrays.stream(journeys).map(Nets::journey).toList());
    }

    /** The log of 1,391 journeys of the book, table 8.1 (Lfull). */
    static Sequences full() {
        List<List<String>> journeys = new ArrayList<>();
        String table = """
                455 a c d e h
                191 a b d e g
                177 a d c e h
                144 a b d e h
                111 a c d e g
                82 a d c e g
                56 a d b e h
                47 a c d e f d b e h
                38 a d b e g
                33 a c d e f b d e h
                14 a c d e f b d e g
                11 a c d e f d b e g
                9 a d c e f c d e h
                8 a d c e f d b e h
                5 a d c e f b d e g
                3 a c d e f b d e f d b e g
                2 a d c e f d b e g
                2 a d c e f b d e f b d e g
                1 a d c e f d b e f b d e h
                1 a d b e f b d e f d b e g
                1 a d c e f d b e f c d e f d b e g
                """;
        table.lines().forEach(line -> {
            int blank = line.indexOf(' ');
            journeys.addAll(
                    Collections.nCopies(Integer.parseInt(line.substring(0, blank)), journey(line.substring(blank))));
        });
        return Sequences.of(journeys);
    }
}
