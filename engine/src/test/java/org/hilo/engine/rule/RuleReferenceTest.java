package org.hilo.engine.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The examples of docs/reference/rules.md are rules, and there is one for every template and relation. */
class RuleReferenceTest {
    private static final Path PAGE = Path.of("../docs/reference/rules.md");

    private static Rules examples() throws IOException {
        String page = Files.readString(PAGE);
        int start = page.indexOf("```rules\n") + "```rules\n".length();
        return Rules.parse(page.substring(start, page.indexOf("```", start)), ZoneOffset.UTC);
    }

    @Test
    void areReadAndWritten() throws IOException {
        assertThat(Rules.parse(examples().toString(), ZoneOffset.UTC)).isEqualTo(examples());
    }

    @Test
    void showEveryTemplate() throws IOException {
        Set<Class<?>> templates = new HashSet<>();
        examples().rules().forEach(rule -> templates.add(rule.template().getClass()));
        assertThat(templates).containsExactlyInAnyOrder(Template.class.getPermittedSubclasses());
        assertThat(examples().rules().stream()
                        .map(rule -> rule.template() instanceof Template.Pair pair ? pair.relation() : null)
                        .filter(Objects::nonNull)
                        .distinct())
                .containsExactlyInAnyOrder(Relation.values());
    }
}
