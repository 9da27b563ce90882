package org.hilo.intake.mapping;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One event of a row.
 *
 * @param dates patterns of this time that differ from those of the file, else null
 * @param optional true: a row without this time has not reached this event; false: such a row is refused
 */
public record EventMapping(
        Expression activity,
        Expression time,
        @Nullable List<String> dates,
        @Nullable Expression id,
        @Nullable Expression source,
        @Nullable Expression area,
        @Nullable Expression channel,
        Map<String, Expression> references,
        Map<String, AttributeMapping> attributes,
        @Nullable ScoreMapping score,
        @Nullable Expression comment,
        @Nullable Condition when,
        boolean optional) {}
