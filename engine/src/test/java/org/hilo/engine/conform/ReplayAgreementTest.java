package org.hilo.engine.conform;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.hilo.engine.model.PetriNet;
import org.hilo.engine.model.PetriNet.Transition;
import org.hilo.engine.model.Sequences;
import org.junit.jupiter.api.Test;

/** On nets whose transitions all differ and can be seen, replay is what the paper's counting says, step by step. */
class ReplayAgreementTest {

    @Test
    void replayAgreesWithCountingByHand() {
        for (int seed = 0; seed < 2_000; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            PetriNet net = plain(RandomNets.wild(random));
            List<List<String>> journeys = IntStream.range(0, 40)
                    .mapToObj(i -> RandomNets.word(random, 9))
                    .toList();
            Sequences log = Sequences.of(journeys);
            Replayed replayed = Replay.of(net).run(log);
            TokenCount total = TokenCount.NONE;
            for (List<String> journey : journeys) {
                total = total.plus(counted(net, journey), 1);
            }
            assertThat(replayed.total()).as("seed %d: %s", seed, net).isEqualTo(total);
        }
    }

    /** Without silent transitions, and each activity once. */
    private static PetriNet plain(PetriNet net) {
        Set<String> seen = new HashSet<>();
        List<Transition> kept = net.transitions().stream()
                .filter(t -> t.activity() != null && seen.add(t.activity()))
                .toList();
        return new PetriNet(net.places(), kept, net.initial(), net.end());
    }

    private static TokenCount counted(PetriNet net, List<String> journey) {
        List<Integer> tokens = new ArrayList<>(SlowAlignment.marking(net, net.initial()));
        long produced = tokens.stream().mapToLong(count -> count).sum();
        long consumed = 0;
        long missing = 0;
        long unknown = 0;
        for (String activity : journey) {
            Transition fires = net.transitions().stream()
                    .filter(t -> activity.equals(t.activity()))
                    .findFirst()
                    .orElse(null);
            if (fires == null) {
                unknown++;
                continue;
            }
            for (int place : fires.inputs()) {
                missing += take(tokens, place);
                consumed++;
            }
            fires.outputs().forEach(place -> tokens.set(place, tokens.get(place) + 1));
            produced += fires.outputs().size();
        }
        for (var entry : net.end().entrySet()) {
            for (int i = 0; i < entry.getValue(); i++) {
                missing += take(tokens, entry.getKey());
                consumed++;
            }
        }
        long remaining = tokens.stream().mapToLong(count -> count).sum();
        return new TokenCount(produced, consumed, missing, remaining, unknown);
    }

    /** Says how many tokens had to be made up: one or none. */
    private static int take(List<Integer> tokens, int place) {
        int have = tokens.get(place);
        tokens.set(place, Math.max(0, have - 1));
        return have == 0 ? 1 : 0;
    }
}
