package org.hilo.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The examples of docs/reference/filters.md are filters, and there is one for every kind. */
class FilterReferenceTest {
    private static final Path PAGE = Path.of("../docs/reference/filters.md");

    static List<String> examples() throws IOException {
        String page = Files.readString(PAGE);
        int start = page.indexOf("```filter\n") + "```filter\n".length();
        return page.substring(start, page.indexOf("```", start)).lines().toList();
    }

    @ParameterizedTest
    @MethodSource("examples")
    void isRead(String example) {
        Filter filter = Filter.parse(example);
        assertThat(Filter.parse(filter.toString())).isEqualTo(filter);
    }

    @Test
    void showsEveryKind() throws IOException {
        assertThat(examples().stream()
                        .map(Filter::parse)
                        .flatMap(FilterReferenceTest::parts)
                        .map(Object::getClass)
                        .collect(Collectors.toSet()))
                .containsExactlyInAnyOrder(Filter.class.getPermittedSubclasses());
    }

    private static Stream<Filter> parts(Filter filter) {
        Stream<Filter> inner =
                switch (filter) {
                    case Filter.And(var filters) -> filters.stream();
                    case Filter.Or(var filters) -> filters.stream();
                    case Filter.Not(var one) -> Stream.of(one);
                    default -> Stream.empty();
                };
        return Stream.concat(Stream.of(filter), inner.flatMap(FilterReferenceTest::parts));
    }
}
