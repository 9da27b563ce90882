package org.hilo.intake.mapping;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What must hold between the parts of a mapping. */
final class MappingCheck {

    private final MappingReader.Faults faults;

    MappingCheck(MappingReader.Faults faults) {
        this.faults = faults;
    }

    void check(Mapping mapping) {
        List<String> names = mapping.files().stream().map(FileMapping::name).toList();
        Set<String> seen = new HashSet<>();
        Set<String> types = new HashSet<>();
        Set<String> times = new HashSet<>();
        for (int i = 0; i < mapping.files().size(); i++) {
            FileMapping file = mapping.files().get(i);
            String path = "files[" + i + "]";
            if (!seen.add(file.name())) {
                faults.add(path, "double-name", Map.of("value", file.name()));
            }
            file.expressions().forEach(e -> lookup(e, path, mapping, names));
            types.addAll(file.references().keySet());
            collectTimes(file.attributes(), times);
            for (EventMapping event : file.events()) {
                types.addAll(event.references().keySet());
                collectTimes(event.attributes(), times);
                if (event.references().isEmpty() && file.references().isEmpty()) {
                    faults.add(path, "no-reference", Map.of());
                }
            }
        }
        checkLens(mapping, types);
        checkIdentity(mapping, types);
        checkPromises(mapping, times);
    }

    private void checkLens(Mapping mapping, Set<String> types) {
        String lens = mapping.lens();
        if (lens != null && !types.isEmpty() && !types.contains(lens)) {
            faults.add("lens", "unknown-lens", Map.of("value", lens, "allowed", sorted(types)));
        }
    }

    private void checkIdentity(Mapping mapping, Set<String> types) {
        for (String type : mapping.identity().keySet()) {
            if (!types.isEmpty() && !types.contains(type)) {
                faults.add("identity", "unknown-identity", Map.of("value", type, "allowed", sorted(types)));
            }
        }
    }

    private void checkPromises(Mapping mapping, Set<String> times) {
        for (int i = 0; i < mapping.promises().size() && !mapping.files().isEmpty(); i++) {
            PromiseMapping promise = mapping.promises().get(i);
            if (!promise.due().isEmpty() && !times.contains(promise.due())) {
                faults.add(
                        "promises[" + i + "].due",
                        "unknown-due",
                        Map.of("value", promise.due(), "allowed", sorted(times)));
            }
        }
    }

    private void lookup(Expression expression, String path, Mapping mapping, List<String> names) {
        switch (expression) {
            case Expression.Lookup lookup -> {
                FileMapping target = mapping.files().stream()
                        .filter(f -> f.name().equals(lookup.file()))
                        .findFirst()
                        .orElse(null);
                if (target == null) {
                    faults.add(
                            path,
                            "unknown-lookup",
                            Map.of("value", lookup.file(), "allowed", String.join(", ", names)));
                } else if (target.key() == null) {
                    faults.add(path, "lookup-without-key", Map.of("value", lookup.file()));
                } else if (holdsLookup(target.key())) {
                    faults.add(path, "lookup-key-looks-up", Map.of("value", lookup.file()));
                }
                lookup(lookup.key(), path, mapping, names);
            }
            case Expression.Joined joined -> joined.parts().forEach(part -> lookup(part, path, mapping, names));
            case Expression.Column column -> {}
            case Expression.Constant constant -> {}
        }
    }

    private static boolean holdsLookup(Expression expression) {
        return switch (expression) {
            case Expression.Lookup lookup -> true;
            case Expression.Joined joined -> joined.parts().stream().anyMatch(MappingCheck::holdsLookup);
            case Expression.Column column -> false;
            case Expression.Constant constant -> false;
        };
    }

    /** All expressions of a file, those of its events included. */
    static Stream<Expression> expressions(FileMapping file) {
        Stream<Expression> own = Stream.concat(
                some(file.key(), file.area(), file.channel()), values(file.references(), file.attributes()));
        return Stream.concat(own, file.events().stream().flatMap(MappingCheck::expressions));
    }

    private static Stream<Expression> expressions(EventMapping event) {
        Stream<Expression> plain = some(
                event.activity(),
                event.time(),
                event.id(),
                event.source(),
                event.area(),
                event.channel(),
                event.comment(),
                event.score() == null ? null : event.score().value(),
                event.when() == null ? null : event.when().value());
        return Stream.concat(plain, values(event.references(), event.attributes()));
    }

    private static Stream<Expression> values(Map<String, Expression> some, Map<String, AttributeMapping> attributes) {
        return Stream.concat(
                some.values().stream(), attributes.values().stream().map(AttributeMapping::value));
    }

    private static Stream<Expression> some(@Nullable Expression... expressions) {
        Stream.Builder<Expression> all = Stream.builder();
        for (Expression expression : expressions) {
            if (expression != null) {
                all.add(expression);
            }
        }
        return all.build();
    }

    private static void collectTimes(Map<String, AttributeMapping> attributes, Set<String> times) {
        attributes.forEach((name, attribute) -> {
            if (attribute.kind() == AttributeMapping.Kind.TIME) {
                times.add(name);
            }
        });
    }

    private static String sorted(Set<String> words) {
        return String.join(", ", words.stream().sorted().toList());
    }
}
