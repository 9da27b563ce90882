package org.hilo.andina;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** What is written about the truths is what is planted, and a test finds each of them. */
class TruthsDocumentTest {
    /** Not planted in one place, but the frame of all. */
    private static final List<String> FRAME = List.of("YEAR_FROM", "YEAR_UNTIL");

    private final List<JsonNode> truths = read();

    @Test
    void everyConstantIsWrittenDownAsItIs() {
        Set<String> written = new HashSet<>(FRAME);
        for (JsonNode truth : truths) {
            truth.get("constants").properties().forEach(constant -> {
                assertThat(plain(constant.getValue().asString()))
                        .as(constant.getKey())
                        .isEqualTo(plain(value(constant.getKey())));
                written.add(constant.getKey());
            });
        }
        assertThat(Arrays.stream(Truths.class.getFields()).map(Field::getName))
                .containsExactlyInAnyOrderElementsOf(written);
    }

    @Test
    void everyTruthIsFoundByATest() {
        Set<String> tests = Stream.of(TruthsTest.class, AndinaTest.class)
                .flatMap(type -> Arrays.stream(type.getDeclaredMethods()))
                .filter(method -> !Modifier.isPrivate(method.getModifiers()))
                .map(Method::getName)
                .collect(Collectors.toSet());
        for (JsonNode truth : truths) {
            assertThat(truth.get("foundBy").values())
                    .as(truth.get("id").asString())
                    .isNotEmpty()
                    .allMatch(test -> tests.contains(test.asString()));
        }
    }

    @Test
    void theGuideTellsOfEveryTruth() throws IOException {
        String guide = Files.readString(Path.of("../docs/reference/andina.md"));
        for (JsonNode truth : truths) {
            assertThat(guide).contains("`" + truth.get("id").asString() + "`");
        }
    }

    private static List<JsonNode> read() {
        try (InputStream in = Objects.requireNonNull(Truths.class.getResourceAsStream("truths.yaml"))) {
            return List.copyOf(new YAMLMapper().readTree(in).get("truths").values());
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static String value(String constant) {
        try {
            return String.valueOf(Truths.class.getField(constant).get(null));
        } catch (ReflectiveOperationException e) {
            return "no constant of this name";
        }
    }

    /** 0.80 and 0.8 are the same number. */
    private static String plain(String text) {
        return text.matches("\\d+(\\.\\d+)?")
                ? new BigDecimal(text).stripTrailingZeros().toPlainString()
                : text;
    }
}
