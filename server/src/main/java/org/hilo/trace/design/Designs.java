package org.hilo.trace.design;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hilo.platform.problem.Problem;
import org.hilo.trace.journey.Journeys;
import org.hilo.trace.level.Levels;
import org.hilo.trace.level.ShownLevel;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Journeys as people designed them. */
@Service
public class Designs {
    static final int NAME_MOST = 60;

    /** More is no list that anybody reads. */
    static final int DESIGNS_MOST = 50;

    private final DesignStore store;
    private final Levels levels;
    private final Journeys journeys;
    private final InstantSource clock;

    Designs(DesignStore store, Levels levels, Journeys journeys, InstantSource clock) {
        this.store = store;
        this.levels = levels;
        this.journeys = journeys;
        this.clock = clock;
    }

    /** By name. */
    public List<NamedDesign> all() {
        return store.all();
    }

    public Optional<NamedDesign> find(long id) {
        return store.find(id);
    }

    /** Whatever its case. */
    public Optional<NamedDesign> findNamed(String name) {
        return store.named(name.strip());
    }

    /** The words of levels whose nodes a design can name: activities, and what people put together. */
    List<String> levelWords() {
        return levels.words().stream()
                .filter(word -> !word.equals(ShownLevel.AREA))
                .toList();
    }

    /** The draft, with the name that its text gives where it has none of its own. */
    DesignDraft named(DesignDraft draft) {
        return draft.name().isEmpty()
                ? draft.named(DesignMistakes.of(draft.text())
                        .found()
                        .map(journey -> journey.name().strip())
                        .orElse(""))
                : draft;
    }

    /** Everything that keeps a draft from being kept; none when it can be. */
    public List<Problem> faults(DesignDraft draft, @Nullable Long own) {
        DesignMistakes read = DesignMistakes.of(draft.text());
        List<Problem> faults = new ArrayList<>(read.faults());
        boolean isNamedByText = draft.name().isEmpty() && !read.faults().isEmpty();
        if (!isNamedByText) {
            name(draft.name(), own, faults);
        }
        List<String> lenses = journeys.lenses();
        if (draft.lens().isEmpty() || !lenses.isEmpty() && !lenses.contains(draft.lens())) {
            faults.add(Problem.invalid("trace.unknown_lens", "lens")
                    .argument("lens", draft.lens())
                    .allowed(lenses));
        }
        List<String> words = levelWords();
        if (!words.contains(draft.level())) {
            faults.add(Problem.invalid("trace.design.level_unknown", "level")
                    .argument("level", draft.level())
                    .argument("known", String.join(", ", words))
                    .allowed(words));
        } else {
            read.found().ifPresent(journey -> {
                try {
                    AtLevel.of(journey, levels.shown(draft.level()));
                } catch (Problem problem) {
                    faults.add(problem);
                }
            });
        }
        return faults;
    }

    private void name(String name, @Nullable Long own, List<Problem> faults) {
        if (name.isEmpty() || name.length() > NAME_MOST) {
            faults.add(Problem.invalid("trace.design.name", "name")
                    .argument("value", name)
                    .argument("most", NAME_MOST));
            return;
        }
        Optional<NamedDesign> same = store.named(name);
        if (same.isPresent() && !Long.valueOf(same.get().id()).equals(own)) {
            faults.add(Problem.invalid("trace.design.name_taken", "name")
                    .argument("name", same.get().name()));
        } else if (own == null && store.all().size() >= DESIGNS_MOST) {
            faults.add(Problem.invalid("trace.design.too_many", "name").argument("most", DESIGNS_MOST));
        }
    }

    /** Keeps a new design of a draft without faults. */
    public long add(DesignDraft draft, String by) {
        return store.add(draft, by, clock.instant());
    }

    /** Replaces a design by a draft without faults; false when it has another version by now. */
    public boolean change(long id, int version, DesignDraft draft, String by) {
        return store.change(id, version, draft, by, clock.instant());
    }

    /** Forgets a design; true if there was one. */
    public boolean remove(long id) {
        return store.remove(id);
    }
}
