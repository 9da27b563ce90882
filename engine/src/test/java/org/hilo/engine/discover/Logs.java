package org.hilo.engine.discover;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.hilo.engine.model.ProcessTree;
import org.hilo.engine.model.Sequences;

/** Small logs whose activities are letters. */
final class Logs {
    private Logs() {}

    /** Reads "abd 3, acd": three journeys of a, b, d and one of a, c, d; "-" is a journey without steps. */
    static Sequences of(String text) {
        List<List<String>> journeys = new ArrayList<>();
        for (String part : text.split(",")) {
            String[] words = part.strip().split(" ");
            int count = words.length == 1 ? 1 : Integer.parseInt(words[1]);
            for (int i = 0; i < count; i++) {
                journeys.add(letters(words[0]));
            }
        }
        return Sequences.of(journeys);
    }

    static List<String> letters(String word) {
        return word.equals("-") ? List.of() : Arrays.asList(word.split("(?!^)"));
    }

    /** One to twelve different journeys of up to nine steps, of up to six activities. */
    static Sequences random(long seed) {
        Random random = new Random(seed);
        int activities = 1 + random.nextInt(6);
        int longest = 1 + random.nextInt(9);
        Set<List<String>> journeys = new HashSet<>();
        int size = 1 + random.nextInt(12);
        for (int i = 0; i < size; i++) {
            List<String> journey = new ArrayList<>();
            int length = random.nextInt(longest + 1);
            for (int p = 0; p < length; p++) {
                journey.add(String.valueOf((char) ('a' + random.nextInt(activities))));
            }
            journeys.add(journey);
        }
        return weighted(List.copyOf(journeys), random);
    }

    /** Journeys that the tree allows, so that there is something to find in them. */
    static Sequences randomOf(ProcessTree tree, int size, long seed) {
        Random random = new Random(seed);
        Set<String> words = new TreeSet<>();
        for (int i = 0; i < size; i++) {
            words.add(RandomTrees.walk(tree, random));
        }
        return weighted(
                words.stream().map(word -> letters(word.isEmpty() ? "-" : word)).toList(), random);
    }

    private static Sequences weighted(List<List<String>> different, Random random) {
        List<List<String>> journeys = new ArrayList<>();
        for (List<String> journey : different) {
            for (int count = 1 + random.nextInt(4) * random.nextInt(4); count > 0; count--) {
                journeys.add(journey);
            }
        }
        return Sequences.of(journeys);
    }

    static String word(Sequences log, int sequence) {
        StringBuilder word = new StringBuilder();
        for (int activity : log.steps(sequence)) {
            word.append(log.activities().get(activity));
        }
        return word.toString();
    }
}
