package org.hilo.trace.imports;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What somebody brought, and how it is to be read.
 *
 * @param files names of the files, as people know them
 * @param mapping the mapping as YAML; null for formats that need none, or while none is chosen
 * @param mappingName name of the saved mapping it was taken from
 * @param isStrict whether one refused line refuses everything
 */
public record Upload(
        List<String> files,
        long sizeBytes,
        @Nullable String mapping,
        @Nullable String mappingName,
        boolean isStrict,
        String by,
        Instant at) {
    public Upload {
        files = List.copyOf(files);
    }
}
