package org.hilo.engine.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RuleTextTest {

    private static Rules parse(String text) {
        return Rules.parse(text, ZoneOffset.UTC);
    }

    private static Rule rule(String template) {
        return parse("rule r = " + template).rules().getFirst();
    }

    private static List<RuleProblem> problems(String text) {
        return catchThrowableOfType(UnreadableRules.class, () -> parse(text)).problems();
    }

    @Property(tries = 2_000, edgeCases = EdgeCasesMode.NONE)
    void whatIsWrittenIsReadBack(@ForAll long seed) {
        Rules rules = new RandomRules(seed).rules(5);
        assertThat(parse(rules.toString())).isEqualTo(rules);
    }

    @Property(tries = 1_000, edgeCases = EdgeCasesMode.NONE)
    void namesMayBeAnything(@ForAll String name, @ForAll String calendar, @ForAll String activity) {
        Rules rules = new Rules(
                ZoneId.of("America/Lima"),
                new LinkedHashMap<>(Map.of(calendar, new Always(ZoneOffset.UTC))),
                List.of(new Rule(
                        "n" + name,
                        new Template.Init(Condition.of(activity, "rule", "# no comment", "\"", "\\")),
                        Window.ANY)));
        assertThat(parse(rules.toString())).isEqualTo(rules);
    }

    @Property(tries = 2_000, edgeCases = EdgeCasesMode.NONE)
    void anyTextIsReadOrRefused(@ForAll String text) {
        readOrRefused(text);
        readOrRefused("rule r = response " + text);
    }

    /** Rules with pieces cut out, doubled and put elsewhere. */
    @Property(tries = 2_000, edgeCases = EdgeCasesMode.NONE)
    void shuffledRulesAreReadOrRefused(@ForAll long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        StringBuilder text = new StringBuilder(new RandomRules(seed).rules(3).toString());
        for (int i = 0; i < 5; i++) {
            int from = random.nextInt(text.length());
            int until = Math.min(text.length(), from + random.nextInt(20));
            String piece = text.substring(from, until);
            if (random.nextBoolean()) {
                text.delete(from, until);
            }
            text.insert(random.nextInt(text.length() + 1), piece);
        }
        readOrRefused(text.toString());
    }

    private static void readOrRefused(String text) {
        try {
            parse(text);
        } catch (UnreadableRules refused) {
            int lines = (int) text.lines().count();
            assertThat(refused.problems()).isNotEmpty().allSatisfy(problem -> {
                assertThat(problem.line()).isBetween(1, Math.max(1, lines + 1));
                assertThat(problem.column()).isPositive();
            });
        }
    }

    @Test
    void aFileHasCalendarsRulesAndComments() {
        Rules rules = parse("""
                # what we promise
                zone America/Santiago
                calendar "office" = mon-fri 09:00-13:00, 14:00-18:00 holidays 2026-09-18 # and a feast
                calendar "shop" = zone Europe/Berlin always

                rule "paid first" = precedence Pay -> "Ship # 1"  # no comment inside quotes
                rule told = response Late -> Told within 4h in office
                """);
        assertThat(rules.zone()).isEqualTo(ZoneId.of("America/Santiago"));
        assertThat(rules.calendars()).containsOnlyKeys("office", "shop");
        assertThat(rules.calendars().values())
                .extracting(calendar -> calendar.zone().getId())
                .containsExactly("America/Santiago", "Europe/Berlin");
        assertThat(rules.rules().getFirst())
                .isEqualTo(new Rule(
                        "paid first",
                        new Template.Pair(
                                Relation.PRECEDENCE, Condition.of("Pay"), Condition.of("Ship # 1"), List.of()),
                        Window.ANY));
        assertThat(rules.rules().getLast().calendar()).isEqualTo("office");
    }

    @Test
    void aCountOfOneNeedNotBeWritten() {
        assertThat(rule("absence Complain"))
                .isEqualTo(rule("absence 1 Complain"))
                .extracting(Rule::template)
                .isEqualTo(new Template.Occurs(Template.Frequency.ABSENCE, 1, Condition.of("Complain")));
    }

    @Test
    void andJoinsTraitsAndEndsOfAWindow() {
        Rule rule = rule("response A where score < 7 and has due -> B where not area unknown between 1h and 2h");
        assertThat(((Template.Pair) rule.template()).first().traits()).hasSize(2);
        assertThat(rule.window())
                .isEqualTo(new Window(
                        new Bound.After(new Span.Working(Duration.ofHours(1))),
                        new Bound.After(new Span.Working(Duration.ofHours(2)))));
    }

    @Test
    void anObjectTypeCalledAreaNeedsQuotes() {
        assertThat(((Template.Pair)
                                rule("response A -> B same \"area\" same area").template())
                        .links())
                .containsExactly(new Link.SameObject("area"), new Link.SameValue(new Field.Area(), new Field.Area()));
    }

    @Test
    void theOldNamesOfNegativeTemplatesAreKnown() {
        assertThat(rule("not succession A -> B")).isEqualTo(rule("not response A -> B"));
        assertThat(rule("not chain succession A -> B")).isEqualTo(rule("not chain response A -> B"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\'', textBlock = """
            rul x = init A                       | 1 | did you mean rule
            rule x = respons A -> B              | 10 | did you mean response
            rule x                               | 7 | expected "="
            rule x =                             | 9 | expected one of existence
            rule x = response A                  | 20 | expected "->"
            rule x = coexistence A -> B          | 24 | expected "with"
            rule x = response A -> B within      | 32 | a time such as 2d
            rule x = response A -> B within 2    | 34 | expected "workdays"
            rule x = response A -> B within 2 d  | 35 | expected "workdays"
            rule x = response A -> B by 2d       | 31 | "before" or "after"
            rule x = response A -> B within 1d in office | 39 | no calendar "office"
            rule x = response A -> B in office   | 6 | a calendar counts the time of a window, and there is none
            rule x = init A within 2d            | 6 | the first or last event of a journey has no time window
            rule x = init A same order           | 17 | "rule", "calendar" or the end
            rule x = absence 0 A                 | 10 | times must be 1 to 1000, was 0
            rule x = response A -> B where B     | 32 | a trait such as
            rule x = response A -> B same        | 30 | a name in quotes
            rule x = response A -> B area = its cause | 33 | expected "first"
            rule x = response A -> where         | 24 | a name in quotes
            rule x = response A -> B between 2d and 1d | 26 | must begin before it ends
            rule x = init "A                     | 15 | is not closed
            rule " " = init A                    | 6 | a rule needs a name
            calendar c = zone Mars always        | 19 | no zone "Mars"
            calendar c = mon 9-18                | 18 | hours such as 09:00-18:00
            calendar c = monday                  | 20 | hours such as
            calendar c = mon-fri 09:00-18:00 holidays soon | 43 | a day such as 2026-09-18
            calendar c = 09:00-18:00             | 14 | expected "always" or "mon-fri"
            calendar c = mon 09:00-13:00, 12:00-18:00 | 10 | must not overlap
            """)
    void aFaultNamesItsPlaceAndWhatIsAllowed(String text, int column, String words) {
        List<RuleProblem> problems = problems("# first line\n" + text);
        assertThat(problems).hasSize(1);
        assertThat(problems.getFirst().message()).contains(words);
        assertThat(problems.getFirst().line()).isEqualTo(2);
        assertThat(problems.getFirst().column()).isEqualTo(column);
        assertThat(problems.getFirst().message()).startsWith("line 2, column " + column + ": ");
    }

    @Test
    void allFaultsOfAFileAreToldAtOnce() {
        List<RuleProblem> problems = problems("""
                calendar office = mon-fri 09:00-18:00
                rule a = respond A -> B
                rule b = response A ->
                rule c = init A
                rule c = end A
                rule d = response A -> B within 2d in ofice
                """);
        assertThat(problems).extracting(RuleProblem::line).containsExactly(2, 4, 5, 6);
        assertThat(problems).extracting(RuleProblem::message).satisfies(messages -> {
            assertThat(messages.get(0)).contains("unknown word \"respond\"");
            assertThat(messages.get(1)).contains("expected a name in quotes, found \"rule\"");
            assertThat(messages.get(2)).contains("two rules are called \"c\"");
            assertThat(messages.get(3)).contains("did you mean office?");
        });
    }

    @Test
    void noMoreFaultsAreToldThanAreRead() {
        assertThat(problems("rule a = x\n".repeat(1_000))).hasSize(RuleReader.MOST_PROBLEMS);
    }

    @ParameterizedTest
    @ValueSource(strings = {"rule ", "rule a = not ", "\"", "same ", "where not ", "a, ", "= = ", "-> ", "and "})
    void hostileRepetitionIsRefusedQuickly(String piece) {
        assertThatThrownBy(() -> parse(piece.repeat(RuleReader.MOST_CHARACTERS / piece.length())))
                .isInstanceOf(UnreadableRules.class);
    }

    @Test
    void aTextBeyondTheLimitIsRefused() {
        assertThatThrownBy(() -> parse(" ".repeat(RuleReader.MOST_CHARACTERS + 1)))
                .hasMessageContaining("too long");
    }

    @Test
    void rulesAreCheckedHoweverTheyAreMade() {
        Rule twice = new Rule("r", new Template.Init(Condition.of("A")), Window.ANY);
        Rule lost = new Rule(
                "s",
                new Template.Choice(true, Condition.of("A"), Condition.of("B")),
                Window.within(Duration.ofDays(1)),
                "office");
        assertThatThrownBy(() -> new Rules(ZoneOffset.UTC, Map.of(), List.of(twice, twice, lost)))
                .hasMessageContaining("two rules are called \"r\"")
                .hasMessageContaining("no calendar \"office\"");
        assertThatThrownBy(() -> new Rule(" ", new Template.Init(Condition.of("A")), Window.by("due"), "office"))
                .hasMessageContaining("needs a name")
                .hasMessageContaining("has no time window");
    }
}
