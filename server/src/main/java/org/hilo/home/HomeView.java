package org.hilo.home;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
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
    /** Stages at the left above which the headline stands. */
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
     * At most four cards, broken promises first, each below its break if the thread shows it: {@code stage} is the
     * column of the stage that the break leads to, counted from 1.
     */
    public List<Card> cards() {
        List<Card> cards = new ArrayList<>();
        for (PromiseLine line : overview.promises()) {
            if (line.broken() > 0 && cards.size() < CARDS) {
                cards.add(new Card(stageOf(line), line, null));
            }
        }
        for (HandoffLine line : overview.handoffs()) {
            if (cards.size() < Math.max(CARDS - 1, overview.promises().size()) && cards.size() < CARDS) {
                cards.add(new Card(0, null, line));
            }
        }
        return cards;
    }

    /** Whether all cards can hang below the thread and leave room for the headline at the left. */
    public boolean hangs() {
        List<Integer> stages = cards().stream().map(Card::stage).toList();
        return !stages.isEmpty()
                && stages.stream().allMatch(stage -> stage > ROOM)
                && new HashSet<>(stages).size() == stages.size();
    }

    private int stageOf(PromiseLine line) {
        List<StageLine> stages = overview.stages();
        for (int i = 0; i < stages.size(); i++) {
            if (line.equals(stages.get(i).promise())) {
                return i + 1;
            }
        }
        return 0;
    }
}
