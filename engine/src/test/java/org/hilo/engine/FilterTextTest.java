package org.hilo.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FilterTextTest {

    @Property(tries = 1_000, edgeCases = EdgeCasesMode.NONE)
    void whatIsWrittenIsReadBack(@ForAll("filters") Filter filter) {
        assertThat(Filter.parse(filter.toString())).isEqualTo(filter);
    }

    @Provide
    Arbitrary<Filter> filters() {
        return RandomFilters.awkward().any();
    }

    @Property(tries = 1_000, edgeCases = EdgeCasesMode.NONE)
    void anyTextIsReadOrRefusedAsAProblem(@ForAll String text) {
        try {
            Filter.parse(text);
        } catch (FilterProblem problem) {
            assertThat(problem.position()).isBetween(0, text.length());
        }
    }

    @Test
    void orBindsWeakerThanAnd() {
        assertThat(Filter.parse("passed A or not area B and channel C"))
                .isEqualTo(new Filter.Or(List.of(
                        passed("A"),
                        new Filter.And(List.of(
                                new Filter.Not(new Filter.Area(List.of("B"))), new Filter.Channel(List.of("C")))))));
    }

    @Test
    void parenthesesBindFirst() {
        assertThat(Filter.parse("(passed A or passed B) and passed C"))
                .isEqualTo(new Filter.And(List.of(new Filter.Or(List.of(passed("A"), passed("B"))), passed("C"))));
    }

    @Test
    void daysBeginInTheZone() {
        ZoneId zone = ZoneId.of("America/Lima");
        assertThat(Filter.parse("during 2026-01-01 .. 2026-02-01", zone))
                .isEqualTo(new Filter.During(
                        Instant.parse("2026-01-01T05:00:00Z"), Instant.parse("2026-02-01T05:00:00Z")));
        assertThat(Filter.parse("started 2026-01-01T10:00..2026-01-01T10:00:00-06:00", zone))
                .isEqualTo(new Filter.Started(
                        Instant.parse("2026-01-01T15:00:00Z"), Instant.parse("2026-01-01T16:00:00Z")));
    }

    @Test
    void durationsAddUp() {
        assertThat(Filter.parse("took >= 1d12h")).isEqualTo(new Filter.Took(Comparison.AT_LEAST, Duration.ofHours(36)));
    }

    @Test
    void anUnknownAreaIsAWordWithoutQuotes() {
        assertThat(Filter.parse("handed unknown -> \"unknown\"")).isEqualTo(new Filter.Handed("", "unknown"));
    }

    @Test
    void blankTextSelectsAll() {
        assertThat(Filter.parse("  ")).isEqualTo(Filter.all());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\'', textBlock = """
            pased "Pay"                | 0  | did you mean passed
            passed                     | 6  | expected a name in quotes
            passed "Pay                | 7  | is not closed
            passed "A" and             | 14 | expected a filter
            passed "A" passed "B"      | 11 | expected "and", "or" or the end
            (passed "A"                | 11 | expected ")"
            took 5d                    | 5  | one of >
            took > 5 days              | 7  | a duration such as
            waited "A" > 2d            | 11 | expected "->"
            score > 0x10               | 8  | a number such as
            during 2026-02-30 .. x     | 7  | a day such as
            during 2026-02-02 .. 2026-02-01 | 0 | must begin before it ends
            took > 999999999d          | 0  | a duration must be
            """)
    void aFaultNamesItsPlaceAndWhatIsAllowed(String text, int position, String words) {
        assertThatThrownBy(() -> Filter.parse(text))
                .isInstanceOfSatisfying(
                        FilterProblem.class,
                        problem -> assertThat(problem.position()).isEqualTo(position))
                .hasMessageContaining(words);
    }

    @ParameterizedTest
    @ValueSource(strings = {"(", "not ", "((not ", "passed \"", "passed \"\\", "area a,"})
    void hostileRepetitionIsRefused(String piece) {
        String text = piece.repeat(7_000 / piece.length());
        assertThatThrownBy(() -> Filter.parse(text)).isInstanceOf(FilterProblem.class);
    }

    @Test
    void aTextBeyondTheLimitIsRefused() {
        assertThatThrownBy(() -> Filter.parse(" ".repeat(8_001)))
                .isInstanceOfSatisfying(
                        FilterProblem.class,
                        problem -> assertThat(problem.kind()).isEqualTo(FilterProblem.Kind.TOO_LONG));
    }

    private static Filter passed(String name) {
        return new Filter.Passed(List.of(name));
    }
}
