package org.hilo.intake.mapping;

import java.util.List;
import java.util.stream.Stream;

/** The keys that a mapping document knows, by place. */
final class Keys {

    private static final List<String> SETTINGS =
            List.of("source", "zone", "dates", "decimal", "thousands", "nulls", "gap", "overlap");
    static final List<String> TOP =
            with(SETTINGS, "name", "lens", "activities", "identity", "files", "promises", "levels");
    static final List<String> FILE = with(
            SETTINGS,
            "name",
            "match",
            "delimiter",
            "quote",
            "encoding",
            "sheet",
            "columns",
            "key",
            "area",
            "channel",
            "references",
            "attributes",
            "events");
    static final List<String> EVENT = List.of(
            "activity",
            "time",
            "dates",
            "id",
            "source",
            "area",
            "channel",
            "references",
            "attributes",
            "score",
            "comment",
            "when",
            "optional");
    static final List<String> PROMISE = List.of("name", "due", "delivered", "by");
    static final List<String> LEVEL = List.of("rest", "nodes");
    static final List<String> EXPRESSION =
            List.of("column", "split", "value", "columns", "parts", "join", "lookup", "key", "pick");

    private Keys() {}

    static List<String> with(List<String> some, String... more) {
        return Stream.concat(some.stream(), Stream.of(more)).toList();
    }
}
