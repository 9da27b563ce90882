package org.hilo.browser;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Asks axe for breaches of WCAG 2.2 AA. */
final class Axe {

    /** Breaches that we accept: rule to reason. Empty, and meant to stay so. */
    private static final Map<String, String> ACCEPTED = Map.of();

    private static final String RUN = """
            async (tags) => {
              const answer = await axe.run(document, { runOnly: { type: 'tag', values: tags }, resultTypes: ['violations'] });
              return answer.violations.map(v => [v.id, v.help, v.nodes.slice(0, 4).map(n => n.target.join(' ') + ' ' + (n.failureSummary || '').replaceAll('\\n', ' ')).join(' | ')]);
            }
            """;

    private static final String SCRIPT = script();

    private Axe() {}

    @SuppressWarnings("unchecked")
    static List<String> findings(Page page) {
        page.evaluate(SCRIPT);
        var found = (List<List<String>>)
                page.evaluate(RUN, List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"));
        return found.stream()
                .filter(finding -> !ACCEPTED.containsKey(finding.get(0)))
                .map(finding -> String.join(": ", finding))
                .toList();
    }

    private static String script() {
        try (InputStream in = AxeBuilder.class.getResourceAsStream("/axe.min.js")) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
