package org.hilo.intake.mapping;

import java.util.List;
import java.util.Map;
import org.hilo.intake.mapping.MappingException.Fault;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.dataformat.yaml.YAMLFactory;
import tools.jackson.dataformat.yaml.YAMLMapper;
import tools.jackson.dataformat.yaml.YAMLWriteFeature;

/** YAML or JSON text to a tree, with limits. */
final class Documents {

    /** A mapping is a page or two; a larger text is something else. */
    static final int DOCUMENT_CHARS_MAX = 256 * 1024;

    /** files → events → attributes → lookup → key …: real mappings stay under ten levels. */
    private static final int DEPTH_MAX = 40;

    private static final StreamReadConstraints LIMITS = StreamReadConstraints.builder()
            .maxNestingDepth(DEPTH_MAX)
            .maxDocumentLength(DOCUMENT_CHARS_MAX)
            .build();
    static final ObjectMapper YAML = YAMLMapper.builder(YAMLFactory.builder()
                    .streamReadConstraints(LIMITS)
                    .disable(YAMLWriteFeature.WRITE_DOC_START_MARKER)
                    .enable(YAMLWriteFeature.MINIMIZE_QUOTES)
                    .enable(YAMLWriteFeature.ALWAYS_QUOTE_NUMBERS_AS_STRINGS)
                    .build())
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();
    private static final ObjectMapper JSON = JsonMapper.builder(
                    JsonFactory.builder().streamReadConstraints(LIMITS).build())
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    private Documents() {}

    static JsonNode tree(String text) {
        if (text.length() > DOCUMENT_CHARS_MAX) {
            throw fault("document-too-long", Map.of("allowed", String.valueOf(DOCUMENT_CHARS_MAX)));
        }
        try {
            JsonNode tree = text.stripLeading().startsWith("{") ? JSON.readTree(text) : YAML.readTree(text);
            if (!tree.isObject()) {
                throw fault("document-not-an-object", Map.of("allowed", String.join(", ", Keys.TOP)));
            }
            return tree;
        } catch (JacksonException e) {
            String line = e.getLocation() == null
                    ? "?"
                    : String.valueOf(e.getLocation().getLineNr());
            String wrong = e.getOriginalMessage() == null
                    ? ""
                    : e.getOriginalMessage().lines().findFirst().orElse("");
            throw fault("document-unreadable", Map.of("line", line, "wrong", wrong));
        }
    }

    private static MappingException fault(String code, Map<String, String> arguments) {
        return new MappingException(List.of(new Fault("", code, arguments)));
    }
}
