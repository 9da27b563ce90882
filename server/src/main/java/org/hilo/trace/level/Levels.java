package org.hilo.trace.level;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.hilo.platform.problem.Problem;
import org.hilo.trace.journey.Journeys;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** What people make of activities on the flow map: touchpoints, stages, or whatever they call it. */
@Service
public class Levels {
    static final int NAME_MOST = 60;

    /** What fits into a box of the map. */
    static final int NODE_MOST = 100;

    /** More is no switch that anybody reads. */
    static final int LEVELS_MOST = 30;

    static final int ACTIVITIES_MOST = 10_000;

    private static final Set<String> TAKEN = Set.of(ShownLevel.ACTIVITY, ShownLevel.AREA);

    private final LevelStore store;
    private final Journeys journeys;
    private final InstantSource clock;

    Levels(LevelStore store, Journeys journeys, InstantSource clock) {
        this.store = store;
        this.journeys = journeys;
        this.clock = clock;
    }

    /** By name. */
    public List<NamedLevel> all() {
        return store.all();
    }

    public Optional<NamedLevel> find(long id) {
        return store.find(id);
    }

    /** Whatever its case. */
    public Optional<NamedLevel> findNamed(String name) {
        return store.named(name.strip());
    }

    /** Words of all levels that a map can be shown at: activity, area, then those of people by name. */
    public List<String> words() {
        return Stream.concat(Stream.of(ShownLevel.ACTIVITY, ShownLevel.AREA), store.names().stream())
                .toList();
    }

    /** The level of a word in an address; activities where there is none. */
    public ShownLevel shown(@Nullable String word) {
        if (word == null || word.isBlank() || word.equals(ShownLevel.ACTIVITY)) {
            return ShownLevel.ACTIVITIES;
        }
        if (word.equals(ShownLevel.AREA)) {
            return ShownLevel.AREAS;
        }
        return findNamed(word)
                .map(named -> ShownLevel.of(named, journeys.activities()))
                .orElseThrow(() -> Problem.invalid("trace.level.unknown", "level")
                        .argument("level", word)
                        .argument("known", String.join(", ", words()))
                        .allowed(words()));
    }

    /** Everything that keeps a draft from being kept; none when it can be. */
    public List<Problem> faults(LevelDraft draft, @Nullable Long own) {
        List<Problem> faults = new ArrayList<>();
        Optional<NamedLevel> same = draft.name().isEmpty() ? Optional.empty() : findNamed(draft.name());
        if (draft.name().isEmpty() || draft.name().length() > NAME_MOST) {
            faults.add(Problem.invalid("trace.level.name", "name").argument("most", NAME_MOST));
        } else if (TAKEN.contains(draft.name().toLowerCase(Locale.ROOT))) {
            faults.add(Problem.invalid("trace.level.name_is_ours", "name").argument("name", draft.name()));
        } else if (same.isPresent() && !Long.valueOf(same.get().id()).equals(own)) {
            faults.add(Problem.invalid("trace.level.name_taken", "name")
                    .argument("name", same.get().name()));
        }
        if (draft.nodes().isEmpty()) {
            faults.add(Problem.invalid("trace.level.without_nodes", "nodes"));
        }
        if (draft.nodes().size() > ACTIVITIES_MOST) {
            faults.add(Problem.invalid("trace.level.too_many_activities", "nodes")
                    .argument("most", ACTIVITIES_MOST)
                    .argument("count", draft.nodes().size()));
        }
        draft.nodes().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .filter(entry -> entry.getValue().length() > NODE_MOST)
                .forEach(entry -> faults.add(Problem.invalid("trace.level.node_too_long", "nodes")
                        .argument("activity", entry.getKey())
                        .argument("most", NODE_MOST)));
        if (own == null && same.isEmpty() && store.names().size() >= LEVELS_MOST) {
            faults.add(Problem.invalid("trace.level.too_many", "name").argument("most", LEVELS_MOST));
        }
        return faults;
    }

    /** Keeps a new level of a draft without faults. */
    public long add(LevelDraft draft, String by) {
        return store.add(draft, by, clock.instant());
    }

    /** Replaces a level by a draft without faults; a problem when it is gone. */
    public void change(long id, LevelDraft draft, String by) {
        if (!store.change(id, draft, by, clock.instant())) {
            throw Problem.notFound();
        }
    }

    /** Forgets a level; true if there was one. */
    public boolean remove(long id) {
        return store.remove(id);
    }
}
