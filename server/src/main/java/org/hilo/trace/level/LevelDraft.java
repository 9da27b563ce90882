package org.hilo.trace.level;

import java.util.Map;
import java.util.stream.Collectors;
import org.hilo.engine.Level;

/** What somebody wants a level to be; {@link Levels#faults} says whether it can. */
public record LevelDraft(String name, Map<String, String> nodes, Level.Rest rest) {
    /** Without blanks around names, and without activities that have no node. */
    public LevelDraft {
        name = name.strip();
        nodes = nodes.entrySet().stream()
                .filter(entry -> !entry.getValue().isBlank())
                .collect(Collectors.toUnmodifiableMap(
                        Map.Entry::getKey, entry -> entry.getValue().strip()));
    }
}
