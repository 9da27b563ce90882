package org.hilo.trace.imports;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.hilo.platform.problem.Problem;
import org.springframework.stereotype.Service;

/** Mappings kept for the next time. */
@Service
public class Mappings {
    /** A mapping is a page of text; more is no mapping. */
    public static final int YAML_CHARS_MAX = 200_000;

    /** A list of more is not a list one reads. */
    private static final int LISTED_MAX = 500;

    private static final int NAME_CHARS_MAX = 100;

    private final MappingStore store;
    private final InstantSource clock;

    Mappings(MappingStore store, InstantSource clock) {
        this.store = store;
        this.clock = clock;
    }

    /** All of them by name. */
    public List<SavedMapping> all() {
        return store.all(LISTED_MAX);
    }

    public Optional<SavedMapping> find(long id) {
        return store.find(id);
    }

    public Optional<SavedMapping> named(String name) {
        return store.named(name);
    }

    /** Keeps a mapping that was read without faults; one of the same name is replaced. */
    public void save(String name, String yaml, String by) {
        String kept = name.strip();
        if (kept.isEmpty() || kept.length() > NAME_CHARS_MAX) {
            throw Problem.invalid("trace.imports.mapping_name", "name").argument("most", NAME_CHARS_MAX);
        }
        store.save(kept, yaml, by, clock.instant());
    }

    public void remove(long id) {
        store.remove(id);
    }
}
