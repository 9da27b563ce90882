package org.hilo.tidy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.hilo.testkit.RealData;
import org.junit.jupiter.api.Test;

/** The repository as it is keeps its own rules. That the rules catch wrong files is shown by {@link TidyRulesTest}. */
class TidyTest {

    private static final Path ROOT = RealData.root();
    private static final List<Source> SOURCES = read();

    private static List<Source> read() {
        try {
            return Source.all(ROOT);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @Test
    void nothingBannedIsUsed() {
        assertThat(SOURCES.stream().flatMap(source -> Bans.ALL.stream().flatMap(ban -> ban.faults(source).stream())))
                .isEmpty();
    }

    @Test
    void noFileIsLongerThanTheHardEnd() {
        System.out.println("median length of a Java file: " + Lengths.median(SOURCES) + " lines, goal below "
                + Lengths.MEDIAN_GOAL);
        assertThat(Lengths.faults(SOURCES)).isEmpty();
    }

    @Test
    void noMethodIsLongerThanTheHardEnd() throws IOException {
        assertThat(Methods.faults(ROOT, SOURCES)).isEmpty();
    }

    @Test
    void everyPackageSaysWhatItIs() {
        assertThat(Packages.faults(SOURCES)).isEmpty();
    }

    @Test
    void documentsHaveOneTitleAndLinksThatLead() {
        assertThat(Documents.faults(ROOT, SOURCES)).isEmpty();
    }

    @Test
    void storesAndMigrationsKeepToTheirOwnSchema() {
        Tables tables = new Tables(TidyRulesTest.CAPABILITIES);
        assertThat(SOURCES.stream().flatMap(source -> tables.faults(source).stream()))
                .isEmpty();
    }

    @Test
    void classesOfTestsEndWithTest() {
        assertThat(SOURCES.stream()
                        .filter(source -> source.isJava() && source.isTest())
                        .filter(source -> source.lines().stream()
                                .anyMatch(line ->
                                        line.matches("\\s+@(Test|ParameterizedTest|Property|TestFactory)\\b.*")))
                        .map(Source::name)
                        .filter(name -> !name.endsWith("Test.java")))
                .isEmpty();
    }
}
