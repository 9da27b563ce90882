package org.hilo.intake.mapping;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A mapping document: settings, files, promises, levels, and the lens to look through first.
 *
 * @param lens the reference type whose journeys are shown first, null for the first one met
 * @param activities other names for activities, applied last: written name to shown name
 * @param identity what types of references mean for knowing a customer, where their names do not tell
 */
public record Mapping(
        String name,
        Settings settings,
        @Nullable String lens,
        Map<String, String> activities,
        Map<String, ReferenceKind> identity,
        List<FileMapping> files,
        List<PromiseMapping> promises,
        List<LevelMapping> levels) {

    public Mapping {
        activities = Collections.unmodifiableMap(new LinkedHashMap<>(activities));
        identity = Collections.unmodifiableMap(new LinkedHashMap<>(identity));
        files = List.copyOf(files);
        promises = List.copyOf(promises);
        levels = List.copyOf(levels);
    }

    /**
     * Reads a YAML or JSON document.
     *
     * @throws MappingException with all mistakes of the document at once
     */
    public static Mapping parse(String text) {
        return new MappingReader().read(text);
    }

    /** The document again; {@code parse(toYaml())} equals this mapping. */
    public String toYaml() {
        return new MappingWriter().write(this);
    }
}
