package org.hilo.trace.imports;

import java.util.List;

/**
 * What an import's page shows.
 *
 * @param refused its first refused lines
 * @param hasMore whether there are more than these
 */
public record ImportView(Import found, List<RefusedLine> refused, boolean hasMore) {
    public ImportView {
        refused = List.copyOf(refused);
    }
}
