package org.hilo.engine.discover;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.hilo.engine.model.ProcessTree;

/** Trees of chance, and journeys of chance through them. */
final class RandomTrees {
    private RandomTrees() {}

    /** Any tree of at most so many levels; activities may come twice and be missing. */
    static ProcessTree any(Random random, int levels) {
        int kind = levels == 0 ? random.nextInt(5) : random.nextInt(12);
        if (kind == 0) {
            return new ProcessTree.Silent();
        }
        if (kind < 5) {
            return new ProcessTree.Activity(String.valueOf((char) ('a' + random.nextInt(4))));
        }
        if (kind < 8) {
            return new ProcessTree.Loop(any(random, levels - 1), any(random, levels - 1));
        }
        List<ProcessTree> parts = IntStream.range(0, 1 + random.nextInt(3))
                .mapToObj(part -> any(random, levels - 1))
                .toList();
        return block(kind - 8, parts);
    }

    private static ProcessTree block(int kind, List<ProcessTree> parts) {
        return switch (kind % 3) {
            case 0 -> new ProcessTree.Sequence(parts);
            case 1 -> new ProcessTree.Choice(parts);
            default -> new ProcessTree.Parallel(parts);
        };
    }

    /**
     * A tree that the inductive miner must find again (Leemans, Fahland, van der Aalst 2013): every activity
     * once, nothing silent, and no loop whose body begins and ends with the same activity.
     */
    static ProcessTree rediscoverable(Random random) {
        int size = 1 + random.nextInt(8);
        List<String> names = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            names.add(String.valueOf((char) ('a' + i)));
        }
        Collections.shuffle(names, random);
        return rediscoverable(names, random);
    }

    private static ProcessTree rediscoverable(List<String> names, Random random) {
        if (names.size() == 1) {
            return new ProcessTree.Activity(names.getFirst());
        }
        int cut = 1 + random.nextInt(names.size() - 1);
        ProcessTree first = rediscoverable(names.subList(0, cut), random);
        ProcessTree second = rediscoverable(names.subList(cut, names.size()), random);
        if (random.nextInt(3) == 0) {
            Pairs body = Pairs.of(first);
            if (body.starts().stream().noneMatch(body.ends()::contains)) {
                return new ProcessTree.Loop(first, second);
            }
        }
        return block(random.nextInt(3), List.of(first, second));
    }

    /** A journey through the tree; loops go on with a chance of two fifths. */
    static String walk(ProcessTree tree, Random random) {
        return switch (tree) {
            case ProcessTree.Activity(var name) -> name;
            case ProcessTree.Silent() -> "";
            case ProcessTree.Sequence(var parts) -> {
                StringBuilder word = new StringBuilder();
                parts.forEach(part -> word.append(walk(part, random)));
                yield word.toString();
            }
            case ProcessTree.Choice(var parts) -> walk(parts.get(random.nextInt(parts.size())), random);
            case ProcessTree.Parallel(var parts) -> {
                String word = "";
                for (ProcessTree part : parts) {
                    word = shuffled(word, walk(part, random), random);
                }
                yield word;
            }
            case ProcessTree.Loop(var body, var back) -> {
                StringBuilder word = new StringBuilder(walk(body, random));
                while (random.nextInt(5) < 2) {
                    word.append(walk(back, random)).append(walk(body, random));
                }
                yield word.toString();
            }
        };
    }

    private static String shuffled(String one, String other, Random random) {
        StringBuilder word = new StringBuilder();
        int i = 0;
        int j = 0;
        while (i + j < one.length() + other.length()) {
            boolean first = j == other.length() || i < one.length() && random.nextBoolean();
            word.append(first ? one.charAt(i++) : other.charAt(j++));
        }
        return word.toString();
    }
}
