package org.hilo.engine.conform;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.hilo.engine.model.PetriNet;
import org.hilo.engine.model.PetriNet.Transition;
import org.jspecify.annotations.Nullable;

/** Small random nets and words: blocks that are always sound, and wild ones that may do anything. */
final class RandomNets {
    static final List<String> ACTIVITIES = List.of("a", "b", "c", "d", "e");

    private final SplittableRandom random;
    private final List<String> places = new ArrayList<>();
    private final List<Transition> transitions = new ArrayList<>();

    private RandomNets(SplittableRandom random) {
        this.random = random;
    }

    /** Sequences, choices, parallels and loops in one another, with silent and doubled transitions. */
    static PetriNet blocks(SplittableRandom random, int depth) {
        RandomNets nets = new RandomNets(random);
        int start = nets.place();
        int end = nets.place();
        nets.block(depth, start, end);
        return new PetriNet(nets.places, nets.transitions, Map.of(start, 1), Map.of(end, 1));
    }

    /** Any places and arcs: may have dead ends, leftover tokens, several tokens on a place, or grow without bound. */
    static PetriNet wild(SplittableRandom random) {
        int places = random.nextInt(2, 6);
        List<Transition> transitions = IntStream.range(0, random.nextInt(2, 8))
                .mapToObj(i -> new Transition(
                        "t" + i, activity(random, 0.4), some(random, places, 1), some(random, places, 0)))
                .toList();
        return new PetriNet(
                IntStream.range(0, places).mapToObj(i -> "p" + i).toList(),
                transitions,
                marking(random, places),
                marking(random, places));
    }

    static List<String> word(SplittableRandom random, int most) {
        return IntStream.range(0, random.nextInt(0, most + 1))
                .mapToObj(i -> ACTIVITIES.get(random.nextInt(ACTIVITIES.size())))
                .toList();
    }

    private static List<Integer> some(SplittableRandom random, int places, int least) {
        return IntStream.range(0, random.nextInt(least, 3))
                .mapToObj(i -> random.nextInt(places))
                .toList();
    }

    private static Map<Integer, Integer> marking(SplittableRandom random, int places) {
        Map<Integer, Integer> marking = new HashMap<>();
        for (int i = 0; i < random.nextInt(0, 3); i++) {
            marking.merge(random.nextInt(places), 1, Integer::sum);
        }
        return marking;
    }

    private static @Nullable String activity(SplittableRandom random, double silentShare) {
        return random.nextDouble() < silentShare ? null : ACTIVITIES.get(random.nextInt(ACTIVITIES.size()));
    }

    private int place() {
        places.add("p" + places.size());
        return places.size() - 1;
    }

    private void transition(@Nullable String activity, List<Integer> inputs, List<Integer> outputs) {
        transitions.add(new Transition("t" + transitions.size(), activity, inputs, outputs));
    }

    private void block(int depth, int from, int to) {
        int parts = random.nextInt(2, 4);
        switch (depth == 0 ? 0 : random.nextInt(5)) {
            case 0 -> transition(activity(random, 0.2), List.of(from), List.of(to));
            case 1 -> {
                int at = from;
                for (int i = 1; i < parts; i++) {
                    int next = place();
                    block(depth - 1, at, next);
                    at = next;
                }
                block(depth - 1, at, to);
            }
            case 2 -> {
                for (int i = 0; i < parts; i++) {
                    inner(depth - 1, from, to);
                }
            }
            case 3 -> parallel(depth - 1, parts, from, to);
            default -> loop(depth - 1, from, to);
        }
    }

    /** A block with a way in and out of its own, so that a loop in it leads nowhere else. */
    private void inner(int depth, int from, int to) {
        int in = place();
        int out = place();
        transition(null, List.of(from), List.of(in));
        block(depth, in, out);
        transition(null, List.of(out), List.of(to));
    }

    private void parallel(int depth, int parts, int from, int to) {
        List<Integer> in = new ArrayList<>();
        List<Integer> out = new ArrayList<>();
        for (int i = 0; i < parts; i++) {
            in.add(place());
            out.add(place());
            block(depth, in.getLast(), out.getLast());
        }
        transition(null, List.of(from), in);
        transition(null, out, List.of(to));
    }

    private void loop(int depth, int from, int to) {
        int in = place();
        int out = place();
        transition(null, List.of(from), List.of(in));
        block(depth, in, out);
        block(depth, out, in);
        transition(null, List.of(out), List.of(to));
    }
}
