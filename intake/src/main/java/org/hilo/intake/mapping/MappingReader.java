package org.hilo.intake.mapping;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import org.hilo.intake.Scale;
import org.hilo.intake.mapping.MappingException.Fault;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Turns a document into a mapping and collects every mistake on the way. */
final class MappingReader {

    private final Faults faults = new Faults();
    private final ExpressionReader expressions = new ExpressionReader(faults);

    Mapping read(String text) {
        JsonNode root = Documents.tree(text);
        Node top = new Node(root, "", faults);
        top.onlyKeys(Keys.TOP);
        Settings settings = settings(top, Settings.standard());
        List<FileMapping> files = new ArrayList<>();
        List<JsonNode> nodes = top.list("files");
        for (int i = 0; i < nodes.size(); i++) {
            files.add(file(new Node(nodes.get(i), "files[" + i + "]", faults), settings, i));
        }
        List<PromiseMapping> promises = new ArrayList<>();
        List<JsonNode> promiseNodes = top.list("promises");
        for (int i = 0; i < promiseNodes.size(); i++) {
            promises.add(promise(new Node(promiseNodes.get(i), "promises[" + i + "]", faults)));
        }
        Mapping mapping = new Mapping(
                top.text("name", "mapping"),
                settings,
                top.text("lens"),
                top.texts("activities"),
                identity(top),
                files,
                promises,
                new LevelReader(faults).read(top));
        new MappingCheck(faults).check(mapping);
        faults.throwIfAny();
        return mapping;
    }

    private Settings settings(Node node, Settings outer) {
        return new Settings(
                node.has("source") ? node.text("source") : outer.source(),
                zone(node, outer.zone()),
                node.has("dates") ? dates(node) : outer.dates(),
                character(node, "decimal", outer.decimal()),
                node.has("thousands") ? Character.valueOf(character(node, "thousands", '.')) : outer.thousands(),
                node.has("nulls") ? new LinkedHashSet<>(node.strings("nulls")) : outer.nulls(),
                node.choice("gap", Settings.Gap.class, outer.gap()),
                node.choice("overlap", Settings.Overlap.class, outer.overlap()));
    }

    private FileMapping file(Node node, Settings outer, int index) {
        node.onlyKeys(Keys.FILE);
        Settings settings = settings(node, outer);
        List<EventMapping> events = new ArrayList<>();
        List<JsonNode> nodes = node.list("events");
        for (int i = 0; i < nodes.size(); i++) {
            events.add(event(new Node(nodes.get(i), node.path() + ".events[" + i + "]", faults), nodes.size() > 1));
        }
        Expression key = expressions.optional(node, "key");
        if (events.isEmpty() && key == null) {
            faults.add(node.path(), "file-without-use", Map.of());
        }
        return new FileMapping(
                node.text("name", "file" + (index + 1)),
                node.text("match", "*"),
                settings,
                node.has("delimiter") ? Character.valueOf(character(node, "delimiter", ',')) : null,
                character(node, "quote", '"'),
                encoding(node),
                node.text("sheet"),
                node.strings("columns"),
                key,
                expressions.optional(node, "area"),
                expressions.optional(node, "channel"),
                references(node),
                attributes(node),
                events);
    }

    private EventMapping event(Node node, boolean wide) {
        node.onlyKeys(Keys.EVENT);
        return new EventMapping(
                expressions.required(node, "activity"),
                expressions.required(node, "time"),
                node.has("dates") ? dates(node) : null,
                expressions.optional(node, "id"),
                expressions.optional(node, "source"),
                expressions.optional(node, "area"),
                expressions.optional(node, "channel"),
                references(node),
                attributes(node),
                score(node),
                expressions.optional(node, "comment"),
                condition(node),
                node.flag("optional", wide));
    }

    private Map<String, Expression> references(Node node) {
        return each(node, "references", (child, path) -> expressions.read(child, path));
    }

    private Map<String, AttributeMapping> attributes(Node node) {
        return each(node, "attributes", (child, path) -> {
            if (!child.isObject()) {
                return new AttributeMapping(expressions.read(child, path), AttributeMapping.Kind.TEXT, null);
            }
            Node attribute = new Node(child, path, faults);
            AttributeMapping.Kind kind =
                    attribute.choice("type", AttributeMapping.Kind.class, AttributeMapping.Kind.TEXT);
            return new AttributeMapping(
                    expressions.read(child, path, "type", "dates"),
                    kind,
                    attribute.has("dates") ? dates(attribute) : null);
        });
    }

    private <T> Map<String, T> each(Node node, String key, BiFunction<JsonNode, String, T> read) {
        Map<String, T> all = new LinkedHashMap<>();
        node.object(key).forEach((name, child) -> all.put(name, read.apply(child, node.path(key) + "." + name)));
        return all;
    }

    private @Nullable ScoreMapping score(Node node) {
        JsonNode child = node.child("score");
        if (child == null) {
            return null;
        }
        String path = node.path("score");
        Node score = new Node(child, path, faults);
        Expression value = expressions.read(child, path, "min", "max", "scale");
        String written = score.text("scale");
        if (written == null) {
            Double min = score.number("min");
            Double max = score.number("max");
            if (min != null && max != null && min >= max) {
                faults.add(path, "bad-scale", Map.of("value", Scale.plain(min) + ".." + Scale.plain(max)));
            }
            return new ScoreMapping(value, min, max);
        }
        if (score.has("min") || score.has("max")) {
            faults.add(path, "scale-and-bounds", Map.of());
        }
        Scale scale = ScoreMapping.scaleOf(written);
        if (scale == null) {
            faults.add(score.path("scale"), "bad-scale", Map.of("value", written));
        }
        return ScoreMapping.of(value, scale);
    }

    private Map<String, ReferenceKind> identity(Node top) {
        Map<String, ReferenceKind> kinds = new LinkedHashMap<>();
        JsonNode child = top.child("identity");
        Set<String> types = top.object("identity").keySet(); // says so when it is no object
        if (child != null) {
            Node identity = new Node(child, "identity", faults);
            types.forEach(type -> kinds.put(type, identity.choice(type, ReferenceKind.class, ReferenceKind.OWNED)));
        }
        return kinds;
    }

    private @Nullable Condition condition(Node node) {
        JsonNode child = node.child("when");
        if (child == null) {
            return null;
        }
        String path = node.path("when");
        Node when = new Node(child, path, faults);
        if (!when.has("in") && !when.has("not")) {
            faults.add(path, "condition-without-values", Map.of());
        }
        return new Condition(
                expressions.read(child, path, "in", "not"),
                Set.copyOf(when.strings("in")),
                Set.copyOf(when.strings("not")));
    }

    private PromiseMapping promise(Node node) {
        node.onlyKeys(Keys.PROMISE);
        return new PromiseMapping(
                node.required("name"),
                node.required("due"),
                node.required("delivered"),
                node.choice("by", PromiseMapping.By.class, PromiseMapping.By.INSTANT));
    }

    private @Nullable ZoneId zone(Node node, @Nullable ZoneId outer) {
        String text = node.text("zone");
        if (text == null) {
            return outer;
        }
        try {
            return ZoneId.of(text);
        } catch (DateTimeException e) {
            String near = Nearest.to(text, ZoneId.getAvailableZoneIds()).orElse("America/Bogota");
            faults.add(node.path("zone"), "unknown-zone", Map.of("value", text, "nearest", near));
            return outer;
        }
    }

    private List<String> dates(Node node) {
        List<String> patterns = node.strings("dates");
        for (String pattern : patterns) {
            String wrong = DatePatterns.fault(pattern);
            if (wrong != null) {
                faults.add(node.path("dates"), "bad-date-pattern", Map.of("value", pattern, "wrong", wrong));
            }
        }
        return patterns;
    }

    private @Nullable String encoding(Node node) {
        String text = node.text("encoding");
        if (text != null && Encodings.named(text).isEmpty()) {
            faults.add(
                    node.path("encoding"),
                    "unknown-encoding",
                    Map.of("value", text, "allowed", String.join(", ", Encodings.NAMES)));
        }
        return text;
    }

    private char character(Node node, String key, char otherwise) {
        String text = node.text(key);
        if (text == null) {
            return otherwise;
        }
        String plain = text.equals("tab") || text.equals("\\t") ? "\t" : text;
        if (plain.length() != 1) {
            faults.add(node.path(key), "one-character", Map.of("value", text));
            return otherwise;
        }
        return plain.charAt(0);
    }

    /** The mistakes so far. */
    static final class Faults {
        /** Nobody mends a hundred mistakes at once; more would only fill a page. */
        static final int FAULTS_MAX = 100;

        private final List<Fault> all = new ArrayList<>();

        void add(String path, String code, Map<String, String> arguments) {
            if (all.size() < FAULTS_MAX) {
                all.add(new Fault(path, code, arguments));
            }
        }

        void unknownKey(String path, String key, List<String> known) {
            Map<String, String> arguments = new LinkedHashMap<>();
            arguments.put("key", key);
            arguments.put("allowed", String.join(", ", known));
            String near = Nearest.to(key, known).orElse(null);
            if (near != null) {
                arguments.put("nearest", near);
            }
            add(path, near == null ? "unknown-key" : "unknown-key-near", arguments);
        }

        void throwIfAny() {
            if (!all.isEmpty()) {
                throw new MappingException(all.stream().distinct().collect(Collectors.toList()));
            }
        }
    }
}
