package org.hilo.trace.imports;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the list of imports shows.
 *
 * @param next address of the next page; null on the last
 */
public record ImportsView(List<Import> imports, @Nullable String next, List<SavedMapping> mappings) {
    public ImportsView {
        imports = List.copyOf(imports);
        mappings = List.copyOf(mappings);
    }
}
