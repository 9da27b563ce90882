package org.hilo.trace.imports;

import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.hilo.intake.InputFile;
import org.hilo.intake.Look;
import org.hilo.intake.mapping.Expression;
import org.hilo.intake.mapping.FileMapping;
import org.hilo.intake.mapping.Mapping;
import org.hilo.intake.mapping.Settings;
import org.jspecify.annotations.Nullable;

/** An uploaded file and what it looks like. */
public record Looked(InputFile file, Look look) {
    /** Formats whose columns a person must explain; logs explain themselves. */
    private static final Set<String> TABLES = Set.of("table", "xlsx", "json-rows");

    /** Whether it is a table, which needs a mapping. */
    public boolean isTable() {
        return TABLES.contains(look.format()) && !look.columns().isEmpty();
    }

    /** Whether nothing of it can be read; single lines that are refused spoil no others. */
    public boolean isUnreadable() {
        return look.columns().isEmpty() && !look.refusals().isEmpty();
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

    /** As a table without events, in which other files may look things up. */
    FileMapping lookedUp() {
        List<Look.Column> columns = look.columns();
        Look.Column key = columns.stream()
                .filter(column -> column.name().toLowerCase(Locale.ROOT).endsWith("id"))
                .findFirst()
                .orElse(columns.getFirst());
        return new FileMapping(
                file.stem(),
                file.name().replaceAll("[\\[\\]{}*?\\\\]", "?"),
                Settings.standard(),
                null,
                '"',
                null,
                null,
                List.of(),
                new Expression.Column(key.name()),
                null,
                null,
                Map.of(),
                Map.of(),
                List.of());
    }

    private static boolean matches(String glob, String name) {
        return FileSystems.getDefault()
                .getPathMatcher("glob:" + glob.toLowerCase(Locale.ROOT))
                .matches(Path.of(name.toLowerCase(Locale.ROOT)));
    }
}
