package org.hilo.engine.conform;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.hilo.engine.conform.Alignment.Reason;
import org.hilo.engine.model.PetriNet;
import org.jspecify.annotations.Nullable;

/**
 * Aligns words of labels with a net. Where its states are few, layers over all of them are fastest. Else a search that looks at
 * few states goes first, and layers, whose work is bounded, are left for the words that defeat it. Different words are aligned
 * once, in sorted order, on all cores; the answer does not depend on how many there are.
 */
final class Aligner {
    /** Pieces of work; more than cores, so that nobody waits long for the slowest. */
    private static final int PIECES = 64;

    /** Up to this many states, layers cost less than a search. */
    private static final int FEW_STATES = 1_000;

    /** Beyond this many, layers take seconds for a long word. */
    private static final int MOST_STATES = 50_000;

    /** States that the search may expand for a word that layers could solve as well. */
    private static final long FIRST_TRY = 30_000;

    private final Net net;
    private final StateSpace space;
    private final Optional<Automaton> small;
    private @Nullable Optional<Automaton> large;
    private final Queue<Worker> idle = new ConcurrentLinkedQueue<>();

    Aligner(PetriNet model) {
        net = new Net(SilentReduction.of(model).net());
        space = new StateSpace(net);
        small = Automaton.of(space, FEW_STATES, () -> false);
    }

    /** Laid out when the first word needs it. */
    private synchronized Optional<Automaton> large(BooleanSupplier stop) {
        Optional<Automaton> known = large;
        if (known == null) {
            known = Automaton.of(space, MOST_STATES, stop);
            large = stop.getAsBoolean() ? null : known;
        }
        return known;
    }

    Net net() {
        return net;
    }

    /** One result for each word; words of the same labels share theirs. */
    WordResult[] align(int[][] words, Budget budget) {
        Integer[] order = IntStream.range(0, words.length)
                .boxed()
                .sorted(Comparator.comparing(i -> words[i], Arrays::compare))
                .toArray(Integer[]::new);
        WordResult[] results = new WordResult[words.length];
        IntStream.range(0, PIECES).parallel().forEach(piece -> {
            Worker waiting = idle.poll();
            Worker worker = waiting == null ? new Worker() : waiting;
            int from = start(piece, order.length);
            int until = start(piece + 1, order.length);
            for (int i = from; i < until; i++) {
                int[] word = words[order[i]];
                boolean same = i > from && Arrays.equals(words[order[i - 1]], word);
                results[order[i]] = same ? results[order[i - 1]] : worker.align(word, budget);
            }
            idle.add(worker);
        });
        return results;
    }

    private static int start(int piece, int count) {
        return (int) ((long) piece * count / PIECES);
    }

    /** The searches of one thread, which keep what they found from word to word. */
    private final class Worker {
        private @Nullable WordSearch layered;
        private @Nullable WordSearch heuristic;

        WordResult align(int[] word, Budget budget) {
            if (small.isPresent() && small.get().initial() == Automaton.NONE) {
                return WordResult.unsolved(0, Reason.NO_END);
            }
            if (small.isPresent() && LayeredSearch.fits(small.get(), word.length)) {
                return layered(small.get()).align(word, budget.mostStates(), budget.stop());
            }
            WordSearch search = heuristic();
            long first = Math.min(FIRST_TRY, budget.mostStates());
            WordResult result = search.align(word, first, budget.stop());
            if (result.reason() != Reason.BUDGET || first == budget.mostStates()) {
                return result;
            }
            Optional<Automaton> all = small.isPresent() ? small : large(budget.stop());
            return all.isPresent() && LayeredSearch.fits(all.get(), word.length)
                    ? layered(all.get())
                            .align(word, budget.mostStates(), budget.stop())
                            .atLeast(result.cost())
                    : search.align(word, budget.mostStates(), budget.stop());
        }

        private WordSearch layered(Automaton states) {
            layered = layered == null ? new LayeredSearch(states, net.label) : layered;
            return layered;
        }

        private WordSearch heuristic() {
            heuristic = heuristic == null ? new HeuristicSearch(net) : heuristic;
            return heuristic;
        }
    }
}
