package org.hilo.trace.imports;

import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.util.Locale;
import org.hilo.intake.InputFile;
import org.hilo.intake.Look;
import org.hilo.intake.mapping.FileMapping;
import org.hilo.intake.mapping.Mapping;
import org.jspecify.annotations.Nullable;

/** An uploaded file and what it looks like. */
public record Looked(InputFile file, Look look) {

    /** Whether it is a table, which needs a mapping. */
    public boolean isTable() {
        return !look.columns().isEmpty();
    }

    /** The table of the mapping that is meant for this file; null when none is. */
    @Nullable
    FileMapping tableIn(Mapping mapping) {
        for (FileMapping table : mapping.files()) {
            if (matches(table.match(), file.name())) {
                return table;
            }
        }
        return null;
    }

    private static boolean matches(String glob, String name) {
        return FileSystems.getDefault()
                .getPathMatcher("glob:" + glob.toLowerCase(Locale.ROOT))
                .matches(Path.of(name.toLowerCase(Locale.ROOT)));
    }
}
