package org.hilo.platform.i18n;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class TemplatesSpeakThroughMessagesTest {

    /** Two words or more in quotation marks. */
    private static final Pattern SENTENCE = Pattern.compile(".*\\p{L}{2,} \\p{L}{2,}.*");

    private static final Pattern QUOTED = Pattern.compile("\"((?:[^\"\\\\\n]|\\\\.)*)\"");

    /** What is written for whoever reads logs or contracts, not for whoever reads pages. */
    private static final Pattern ELSEWHERE = Pattern.compile(
            "(?s)/\\*.*?\\*/|//[^\\n]*|\"\"\".*?\"\"\"|@\\w+\\((?:[^()\"]|\"[^\"]*\")*\\)|throw [^;]*;|new \\w*Exception\\([^;]*;|LOG\\.[^;]*;");

    @Test
    void noTemplateHasWordsOfItsOwn() {
        assertThat(findings(Sources.templates(), TemplateText::of)).isEmpty();
    }

    @Test
    void noPageHasWordsOfItsOwn() {
        assertThat(findings(pages(), TemplatesSpeakThroughMessagesTest::sentences))
                .isEmpty();
    }

    @Test
    void wordsInATemplateAreFound() {
        assertThat(TemplateText.of("<p>Hello ${name}</p>")).containsExactly("Hello");
        assertThat(TemplateText.of("<a title=\"Go home\" href=\"/\">${shell.t(\"a.b\")}</a>"))
                .containsExactly("Go home");
        assertThat(TemplateText.of("@template.platform.web.layout(shell = shell, content = @`<b>Bold words</b>`)"))
                .containsExactly("Bold words");
        assertThat(TemplateText.of("@template.platform.web.empty(title = \"Nothing here\", text = x)"))
                .containsExactly("Nothing here");
        assertThat(TemplateText.of("@if(a > b && c(\")\"))<i>no</i>@else Oh@endif"))
                .containsExactly("no", "Oh");
    }

    @Test
    void whatIsSilentIsLeftAlone() {
        assertThat(TemplateText.of(
                        "@import a.B\n@param B b\n<%-- a comment --%><p class=\"big red\">${b.c()} · Hilo</p>"))
                .isEmpty();
        assertThat(TemplateText.of("<code>./hilo demo</code>!{var x = \"some words\";}"))
                .isEmpty();
    }

    @Test
    void wordsInAPageAreFound() {
        assertThat(sentences("return Html.of(\"Your file was read\");")).containsExactly("Your file was read");
        assertThat(sentences("throw new IllegalStateException(\"not for readers\");"))
                .isEmpty();
    }

    private static Map<Path, String> pages() {
        return Sources.java().entrySet().stream()
                .filter(file -> Set.of("Page.java", "View.java").stream()
                        .anyMatch(ending -> file.getKey().toString().endsWith(ending)))
                .collect(java.util.stream.Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static List<String> sentences(String java) {
        return QUOTED.matcher(ELSEWHERE.matcher(java).replaceAll(""))
                .results()
                .map(found -> found.group(1))
                .filter(text -> SENTENCE.matcher(text).matches())
                .toList();
    }

    private static List<String> findings(
            Map<Path, String> files, java.util.function.Function<String, List<String>> finder) {
        List<String> findings = new ArrayList<>();
        files.forEach((file, text) -> finder.apply(text).forEach(words -> findings.add(file + ": " + words)));
        return findings;
    }
}
