package org.hilo.engine.conform;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.hilo.engine.conform.Alignment.Optimal;
import org.hilo.engine.model.DesignedJourney;
import org.hilo.engine.model.DesignedJourney.AnyOrder;
import org.hilo.engine.model.DesignedJourney.OneOf;
import org.hilo.engine.model.DesignedJourney.Part;
import org.hilo.engine.model.DesignedJourney.Touchpoint;
import org.hilo.engine.model.RandomDesigns;
import org.hilo.engine.model.Sequences;
import org.junit.jupiter.api.Test;

/** Exactly those words fit a random design that its definition, read as a list of words, allows. */
class DesignLanguageTest {
    /** Repeatable touchpoints are written out this often; tried words are not longer than it takes to tell. */
    private static final int MOST_TIMES = 2;

    private static final int MOST_WORDS = 3_000;

    @Test
    void aWordFitsIfAndOnlyIfTheDesignAllowsIt() {
        int fitting = 0;
        int others = 0;
        for (int seed = 0; seed < 800; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            DesignedJourney design = RandomDesigns.small(random);
            Set<List<String>> words = words(design);
            if (words.size() > MOST_WORDS) {
                continue;
            }
            List<List<String>> tried = new ArrayList<>(words.stream().limit(20).toList());
            for (int i = 0; i < 20; i++) {
                tried.add(changed(random, tried.get(i % Math.min(20, words.size()))));
            }
            List<List<String>> log = tried.stream().distinct().toList();
            List<Alignment> alignments = Conformance.of(design)
                    .check(Sequences.of(log), Budget.usual())
                    .alignments();
            for (int i = 0; i < log.size(); i++) {
                boolean allowed = words.contains(log.get(i));
                fitting += allowed ? 1 : 0;
                others += allowed ? 0 : 1;
                assertThat(((Optimal) alignments.get(i)).isFitting())
                        .as("seed %d: %s of %s", seed, log.get(i), design)
                        .isEqualTo(allowed);
            }
        }
        assertThat(fitting).isGreaterThan(2_000);
        assertThat(others).isGreaterThan(2_000);
    }

    /** Two neighbours turned, or one left out; never longer, so that no touchpoint comes more often. */
    private static List<String> changed(SplittableRandom random, List<String> word) {
        List<String> changed = new ArrayList<>(word);
        if (changed.size() > 1 && random.nextBoolean()) {
            int at = random.nextInt(changed.size() - 1);
            changed.add(at, changed.remove(at + 1));
        } else if (!changed.isEmpty()) {
            changed.remove(random.nextInt(changed.size()));
        }
        return changed;
    }

    private static Set<List<String>> words(DesignedJourney design) {
        Set<List<String>> words = Set.of(List.of());
        for (Part part : design.parts().toList()) {
            Set<List<String>> longer = new HashSet<>();
            Set<List<String>> own = words(part);
            for (List<String> word : words) {
                for (List<String> more : own) {
                    longer.add(Stream.concat(word.stream(), more.stream()).toList());
                }
                if (longer.size() > MOST_WORDS) {
                    return longer;
                }
            }
            words = longer;
        }
        return words;
    }

    private static Set<List<String>> words(Part part) {
        Set<List<String>> words = new HashSet<>();
        switch (part) {
            case Touchpoint touchpoint -> {
                for (int times = touchpoint.optional() ? 0 : 1;
                        times <= (touchpoint.repeatable() ? MOST_TIMES : 1);
                        times++) {
                    words.add(Collections.nCopies(times, touchpoint.name()));
                }
            }
            case OneOf(var touchpoints) -> touchpoints.forEach(touchpoint -> words.addAll(words(touchpoint)));
            case AnyOrder(var touchpoints) -> {
                words.add(List.of());
                for (Touchpoint touchpoint : touchpoints) {
                    Set<List<String>> shuffled = new HashSet<>();
                    for (List<String> word : words) {
                        words(touchpoint).forEach(own -> shuffle(List.of(), word, own, shuffled));
                    }
                    words.clear();
                    words.addAll(shuffled);
                }
            }
        }
        return words;
    }

    /** All ways to put two words into one another. */
    private static void shuffle(List<String> done, List<String> a, List<String> b, Set<List<String>> all) {
        if (a.isEmpty() || b.isEmpty()) {
            all.add(Stream.of(done, a, b).flatMap(List::stream).toList());
            return;
        }
        shuffle(plus(done, a.getFirst()), a.subList(1, a.size()), b, all);
        shuffle(plus(done, b.getFirst()), a, b.subList(1, b.size()), all);
    }

    private static List<String> plus(List<String> word, String more) {
        return Stream.concat(word.stream(), Stream.of(more)).toList();
    }
}
