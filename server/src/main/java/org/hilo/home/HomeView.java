package org.hilo.home;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.hilo.home.Overview.HandoffLine;
import org.hilo.home.Overview.PromiseLine;
import org.hilo.home.Overview.StageLine;
import org.hilo.trace.imports.Import;
import org.jspecify.annotations.Nullable;

/**
 * The start page.
 *
 * @param imports the latest, if the reader may see them
 * @param held references that would weld many customers together
 */
public record HomeView(Overview overview, List<Import> imports, int held) {

    private static final int CARDS = 4;
    /** Columns at the left in which the headline stands. */
    private static final int ROOM = 3;

    public HomeView {
        imports = List.copyOf(imports);
    }

    /** Lines that imports refused and nobody has brought again. */
    public long refused() {
        return imports.stream()
                .filter(Import.Done.class::isInstance)
                .mapToLong(done -> ((Import.Done) done).counts().refused())
                .sum();
    }

    /** The promise that breaks most, for the headline; null if none breaks. */
    public @Nullable PromiseLine worst() {
        return overview.promises().stream()
                .filter(line -> line.broken() > 0)
                .findFirst()
                .orElse(null);
    }

    /** Something that hangs from the thread: a promise that breaks, or a hand-off that waits; one of them is null. */
    public record Card(
            int stage,
            @Nullable PromiseLine promise,
            @Nullable HandoffLine handoff) {}

    /**
     * At most four cards, broken promises first. {@code stage} is the column of the stage that the break leads to, counted
     * from 1, or 0 if the thread doesn't show it. When they hang, only those that the thread shows are here; the tables
     * below have the others.
     */
    public List<Card> cards() {
        List<Card> all = new ArrayList<>();
        overview.promises().stream()
                .filter(line -> line.broken() > 0)
                .forEach(line -> all.add(new Card(stageOf(line), line, null)));
        overview.handoffs().forEach(line -> all.add(new Card(stageOf(line), null, line)));
        List<Card> hanging = hanging(all);
        return hanging.isEmpty() ? all.subList(0, Math.min(CARDS - 1, all.size())) : hanging;
    }

    /** Whether the cards hang below the thread and leave room for the headline at the left. */
    public boolean hangs() {
        return cards().stream().allMatch(card -> card.stage() > ROOM) && !cards().isEmpty();
    }

    private static List<Card> hanging(List<Card> all) {
        Set<Integer> taken = new HashSet<>();
        List<Card> hanging = all.stream()
                .filter(card -> card.stage() > ROOM && taken.add(card.stage()))
                .limit(CARDS)
                .toList();
        boolean worstHangs = !hanging.isEmpty() && hanging.getFirst().equals(all.getFirst());
        return worstHangs ? hanging : List.of();
    }

    private int stageOf(PromiseLine line) {
        return stageWhere(i -> line.equals(overview.stages().get(i).promise()));
    }

    private int stageOf(HandoffLine line) {
        List<StageLine> stages = overview.stages();
        return stageWhere(i -> i > 0
                && line.from().equals(stages.get(i - 1).area())
                && line.to().equals(stages.get(i).area()));
    }

    private int stageWhere(IntPredicate fits) {
        return IntStream.range(0, overview.stages().size())
                        .filter(fits)
                        .findFirst()
                        .orElse(-1)
                + 1;
    }
}
