package org.hilo.intake.mapping;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the rows of one file, or of all files whose names match, become.
 *
 * @param match a glob over the file's name, without regard to case
 * @param key what other files look rows of this file up by, else null
 * @param columns names of the columns when the file has no header line, else empty
 */
public record FileMapping(
        String name,
        String match,
        Settings settings,
        @Nullable Character delimiter,
        char quote,
        @Nullable String encoding,
        @Nullable String sheet,
        List<String> columns,
        @Nullable Expression key,
        @Nullable Expression area,
        @Nullable Expression channel,
        Map<String, Expression> references,
        Map<String, AttributeMapping> attributes,
        List<EventMapping> events) {

    public FileMapping {
        columns = List.copyOf(columns);
        events = List.copyOf(events);
    }

    /** All expressions of this file, those of its events included. */
    public List<Expression> expressions() {
        return MappingCheck.expressions(this).toList();
    }
}
