package org.hilo.engine.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.hilo.engine.model.DesignedJourney.Part;
import org.hilo.engine.model.DesignedJourney.Touchpoint;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The examples of docs/reference/designs.md are designs, and show every kind of part and trait. */
class DesignReferenceTest {
    private static final Path PAGE = Path.of("../docs/reference/designs.md");

    static List<String> examples() throws IOException {
        Matcher block = Pattern.compile("```design\n(.*?)```", Pattern.DOTALL).matcher(Files.readString(PAGE));
        List<String> examples = new ArrayList<>();
        while (block.find()) {
            examples.add(block.group(1));
        }
        return examples;
    }

    @ParameterizedTest
    @MethodSource("examples")
    void isRead(String example) {
        DesignedJourney design = DesignedJourney.parse(example);
        assertThat(DesignedJourney.parse(design.toString())).isEqualTo(design);
    }

    @Test
    void showsEveryKindOfPartAndTrait() throws IOException {
        List<Part> parts = examples().stream()
                .flatMap(example -> DesignedJourney.parse(example).parts())
                .toList();
        assertThat(parts.stream().map(Object::getClass).collect(Collectors.toSet()))
                .containsExactlyInAnyOrder(Part.class.getPermittedSubclasses());
        List<Touchpoint> touchpoints =
                parts.stream().flatMap(part -> part.touchpoints().stream()).toList();
        assertThat(touchpoints).anyMatch(Touchpoint::optional).anyMatch(Touchpoint::repeatable);
        assertThat(touchpoints.stream().flatMap(touchpoint -> touchpoint.limits().stream()))
                .anyMatch(limit -> limit.since() == null)
                .anyMatch(limit -> limit.since() != null);
    }
}
