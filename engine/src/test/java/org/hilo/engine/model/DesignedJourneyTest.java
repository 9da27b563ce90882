package org.hilo.engine.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.hilo.engine.model.DesignProblem.Kind;
import org.hilo.engine.model.DesignProblem.Mistake;
import org.hilo.engine.model.DesignedJourney.Limit;
import org.hilo.engine.model.DesignedJourney.Stage;
import org.hilo.engine.model.DesignedJourney.Touchpoint;
import org.hilo.engine.model.DesignedJourney.Unclaimed;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DesignedJourneyTest {

    @Property(tries = 1_000, edgeCases = EdgeCasesMode.NONE)
    void whatIsWrittenIsReadBack(@ForAll long seed) {
        DesignedJourney design = RandomDesigns.awkward(new SplittableRandom(seed));
        assertThat(DesignedJourney.parse(design.toString())).isEqualTo(design);
    }

    @Property(tries = 1_000, edgeCases = EdgeCasesMode.NONE)
    void anyTextIsReadOrRefusedAsAProblem(@ForAll String text) {
        try {
            DesignedJourney.parse("journey J stage S touchpoint " + text);
        } catch (DesignProblem problem) {
            assertThat(problem.mistakes())
                    .isNotEmpty()
                    .allMatch(mistake -> mistake.line() >= 1 && mistake.column() >= 1);
        }
    }

    @Test
    void wordsAreReadInAnyCaseAndOnAnyLine() {
        assertThat(DesignedJourney.parse(
                        "JOURNEY j Stage s TOUCHPOINT t # the rest is a remark { \" \n OPTIONAL within 1d12h"))
                .isEqualTo(new DesignedJourney(
                        "j",
                        Unclaimed.IGNORED,
                        List.of(new Stage(
                                "s",
                                List.of(new Touchpoint(
                                        "t",
                                        List.of("t"),
                                        true,
                                        false,
                                        List.of(new Limit(Duration.ofHours(36), null))))))));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\'', textBlock = """
            jurney J                               | 1 | 1  | did you mean journey
            journey                                | 1 | 8  | expected a name in quotes, found the end
            journey J unclaimed ignore             | 1 | 21 | did you mean ignored
            journey J stage S tochpoint A          | 1 | 19 | did you mean touchpoint
            journey J stage S stage T              | 1 | 19 | expected one of touchpoint, any order, one of,
            journey J stage S touchpoint A optinal | 1 | 32 | did you mean optional
            journey J stage S touchpoint A within 2 days | 1 | 39 | a duration such as 2d
            journey J stage S any order touchpoint A | 1 | 29 | expected "{"
            journey J stage S any order { touchpoint A | 1 | 43 | expected "}"
            journey J stage S touchpoint "A        | 1 | 30 | is not closed
            journey J stage S touchpoint stage     | 1 | 30 | expected a name in quotes
            """)
    void aFaultNamesItsPlaceAndWhatIsAllowed(String text, int line, int column, String words) {
        assertThatThrownBy(() -> DesignedJourney.parse(text))
                .isInstanceOfSatisfying(DesignProblem.class, problem -> {
                    Mistake mistake = problem.mistakes().getFirst();
                    assertThat(List.of(mistake.line(), mistake.column())).containsExactly(line, column);
                })
                .hasMessageContaining(words);
    }

    @Test
    void allMistakesAreToldAtOnceWithTheirLines() {
        String text = """
                journey J
                stage S
                  touchpoint A counts x, y
                  touchpoint B counts y within 0s
                  touchpoint A
                  touchpoint C within 1d since Bb within 1d since D
                stage T
                  touchpoint D
                  one of { touchpoint E }
                """;
        assertThatThrownBy(() -> DesignedJourney.parse(text)).hasMessage("""
                        line 4, column 14: activity "y" counts as touchpoint "A" and as "B"; it may count as one, once
                        line 4, column 14: the allowed time of "B" must be above 0s and at most 3653d, in whole microseconds, was PT0S
                        line 5, column 14: touchpoint "A" stands twice; names must differ
                        line 6, column 14: "C" is allowed a time since "Bb", which is no touchpoint of the journey; did you mean B?
                        line 6, column 14: "C" is allowed a time since "D", which does not stand before it
                        line 9, column 23: "one of" needs at least 2 touchpoints, has 1""");
    }

    @Test
    void valuesAreCheckedLikeTexts() {
        List<Stage> stages = List.of(new Stage(" ", List.of(Touchpoint.of("A"), Touchpoint.of("A"))));
        assertThatThrownBy(() -> new DesignedJourney("J", Unclaimed.IGNORED, stages))
                .isInstanceOfSatisfying(
                        DesignProblem.class,
                        problem -> assertThat(problem.mistakes().stream().map(Mistake::kind))
                                .containsExactly(Kind.EMPTY, Kind.NAMED_TWICE, Kind.CLAIMED_TWICE));
    }

    @Test
    void aWideGroupIsRefused() {
        String group = IntStream.range(0, 13).mapToObj(i -> " touchpoint t" + i).collect(Collectors.joining());
        assertThatThrownBy(() -> DesignedJourney.parse("journey J stage S any order {" + group + "}"))
                .hasMessageContaining("holds at most 12 touchpoints, was 13");
    }

    @ParameterizedTest
    @ValueSource(strings = {"stage ", "any order { ", "touchpoint a ", "\"", "\\", "{", "within 1d "})
    void hostileRepetitionIsRefused(String piece) {
        String text = "journey J stage S touchpoint T " + piece.repeat(190_000 / piece.length());
        assertThatThrownBy(() -> DesignedJourney.parse(text)).isInstanceOf(DesignProblem.class);
    }

    @Test
    void aTextBeyondTheLimitIsRefused() {
        assertThatThrownBy(() -> DesignedJourney.parse(" ".repeat(200_001)))
                .hasMessageContaining("at most 200000 characters, was 200001");
    }
}
