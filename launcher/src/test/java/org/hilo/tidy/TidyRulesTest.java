package org.hilo.tidy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The red fixture of the tidy test: wrong lines and files that it must catch, and right ones that it must not. */
class TidyRulesTest {

    static final List<String> CAPABILITIES = List.of(
            "platform", "programme", "map", "listen", "trace", "analyse", "distribute", "act", "control", "home");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "server/src/main/java/A.java | Instant now = Instant" + ".now(); | InstantSource",
                "server/src/main/java/A.java | String a = b.toLower" + "Case(); | Locale.ROOT",
                "server/src/main/java/A.java | System" + ".out.println(1); | logger",
                "engine/src/test/java/ATest.java | Thread" + ".sleep(10); | condition",
                "engine/src/main/java/A.java | class Store" + "Impl {} | says what it is",
                "engine/src/main/java/A.java | // TO" + "DO later | number",
                "docs/a.md | see /roo" + "t/hilo/a | root of the repository",
                "server/src/main/jte/a.jte | <div sty" + "le=\"width:1px\"> | content policy",
                "server/src/main/jte/a.jte | <script>alert(1)</script> | content policy",
                "web/styles/base.css | color: #ff0" + "000; | token",
                "server/src/main/resources/map/migration/V001__a.sql | at timestamp not null | timestamptz",
            })
    void aBannedLineIsCaughtWithItsReplacement(String path, String line, String replacement) {
        assertThat(faults(path, line))
                .singleElement()
                .extracting(Fault::what)
                .asString()
                .contains(replacement);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "server/src/main/java/A.java | Instant now = clock.instant();",
                "cli/src/main/java/A.java | System" + ".out.println(1);",
                "server/src/main/java/A.java | String a = b.toLowerCase(Locale.ROOT);",
                "server/src/main/java/A.java | System" + ".out.println(1); // tidy: the first start prints a link",
                "server/src/main/jte/a.jte | <script type=\"module\" src=\"/assets/a.js\"></script>",
                "server/src/main/resources/map/migration/V001__a.sql | at timestamptz not null",
            })
    void aRightLineIsLeftAlone(String path, String line) {
        assertThat(faults(path, line)).isEmpty();
    }

    @Test
    void aLongFileIsCaught() {
        Source source = new Source("engine/src/main/java/A.java", Collections.nCopies(Lengths.HARD_END + 1, "//"));
        assertThat(Lengths.faults(List.of(source))).hasSize(1);
    }

    @Test
    void aLongMethodIsCaught(@TempDir Path root) throws IOException {
        String body = "        int a;\n".repeat(Methods.HARD_END);
        Files.writeString(root.resolve("A.java"), "class A {\n    void a() {\n" + body + "    }\n    void b() {}\n}\n");
        assertThat(Methods.faults(root, List.of(Source.of(root, "A.java"))))
                .singleElement()
                .extracting(Fault::what)
                .asString()
                .startsWith("method a has");
    }

    @Test
    void aPackageThatSaysNothingIsCaught() {
        Source type = new Source("map/src/main/java/a/A.java", List.of("class A {}"));
        assertThat(Packages.faults(List.of(type))).hasSize(1);
        Source info = new Source("map/src/main/java/a/package-info.java", List.of("/** Is: a. */", "package a;"));
        assertThat(Packages.faults(List.of(type, info)))
                .extracting(Fault::what)
                .contains("the part 'Never:' is missing", "@NullMarked is missing");
    }

    @Test
    void aDocumentWithTwoTitlesAndADeadLinkIsCaught(@TempDir Path root) throws IOException {
        Files.writeString(root.resolve("a.md"), "# A\n# B\n[c](c.md) [web](https://example.org) [self](a.md#b)\n");
        assertThat(Documents.faults(root, List.of(Source.of(root, "a.md"))))
                .extracting(Fault::what)
                .containsExactly("2 titles; a document has one", "the link to c.md leads nowhere");
    }

    @Test
    void aStoreThatReadsItsNeighboursTablesIsCaught() {
        Source store = new Source(
                "server/src/main/java/org/hilo/trace/event/EventStore.java",
                List.of("SELECT a FROM trace.event JOIN listen.feedback ON true"));
        assertThat(new Tables(CAPABILITIES).faults(store))
                .singleElement()
                .extracting(Fault::what)
                .asString()
                .contains("names listen.feedback");
    }

    private static List<Fault> faults(String path, String line) {
        Source source = new Source(path, List.of(line));
        return Bans.ALL.stream().flatMap(ban -> ban.faults(source).stream()).toList();
    }
}
