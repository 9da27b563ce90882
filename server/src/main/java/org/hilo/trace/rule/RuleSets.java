package org.hilo.trace.rule;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hilo.platform.organisation.Organisations;
import org.hilo.platform.problem.Problem;
import org.hilo.trace.journey.Journeys;
import org.hilo.trace.level.Levels;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Rules of journeys, kept together under names. */
@Service
public class RuleSets {
    static final int NAME_MOST = 60;

    /** More is no list that anybody reads. */
    static final int SETS_MOST = 50;

    private final RuleStore store;
    private final Levels levels;
    private final Journeys journeys;
    private final Organisations organisations;
    private final InstantSource clock;

    RuleSets(RuleStore store, Levels levels, Journeys journeys, Organisations organisations, InstantSource clock) {
        this.store = store;
        this.levels = levels;
        this.journeys = journeys;
        this.organisations = organisations;
        this.clock = clock;
    }

    /** By name. */
    public List<NamedRules> all() {
        return store.all();
    }

    public Optional<NamedRules> find(long id) {
        return store.find(id);
    }

    /** Whatever its case. */
    public Optional<NamedRules> findNamed(String name) {
        return store.named(name.strip());
    }

    /** The words of levels whose nodes rules can name. */
    List<String> levelWords() {
        return levels.words();
    }

    /** Everything that keeps a draft from being kept; none when it can be. */
    public List<Problem> faults(RulesDraft draft, @Nullable Long own) {
        List<Problem> faults = new ArrayList<>(
                RuleMistakes.of(draft.text(), organisations.current().zone()));
        name(draft.name(), own, faults);
        List<String> lenses = journeys.lenses();
        if (draft.lens().isEmpty() || !lenses.isEmpty() && !lenses.contains(draft.lens())) {
            faults.add(Problem.invalid("trace.unknown_lens", "lens")
                    .argument("lens", draft.lens())
                    .allowed(lenses));
        }
        List<String> words = levelWords();
        if (!words.contains(draft.level())) {
            faults.add(Problem.invalid("trace.level.unknown", "level")
                    .argument("level", draft.level())
                    .argument("known", String.join(", ", words))
                    .allowed(words));
        }
        return faults;
    }

    private void name(String name, @Nullable Long own, List<Problem> faults) {
        if (name.isEmpty() || name.length() > NAME_MOST) {
            faults.add(Problem.invalid("trace.rule.name", "name")
                    .argument("value", name)
                    .argument("most", NAME_MOST));
            return;
        }
        Optional<NamedRules> same = store.named(name);
        if (same.isPresent() && !Long.valueOf(same.get().id()).equals(own)) {
            faults.add(Problem.invalid("trace.rule.name_taken", "name")
                    .argument("name", same.get().name()));
        } else if (own == null && store.all().size() >= SETS_MOST) {
            faults.add(Problem.invalid("trace.rule.too_many", "name").argument("most", SETS_MOST));
        }
    }

    /** Keeps new rules of a draft without faults. */
    public long add(RulesDraft draft, String by) {
        return store.add(draft, by, clock.instant());
    }

    /** Replaces rules by a draft without faults; false when they have another version by now. */
    public boolean change(long id, int version, RulesDraft draft, String by) {
        return store.change(id, version, draft, by, clock.instant());
    }

    /** Forgets rules; true if there were any. */
    public boolean remove(long id) {
        return store.remove(id);
    }
}
