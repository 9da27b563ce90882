package org.hilo.engine.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hilo.engine.rule.Traces.holds;
import static org.hilo.engine.rule.Traces.soFar;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.hilo.engine.Event;
import org.hilo.engine.Value;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Templates against what others published of them. */
class PublishedTemplatesTest {
    /** All traces over three activities up to this length: 3,280 of them. */
    private static final int LONGEST = 7;

    /**
     * The regular expressions by which Di Ciccio and Mecella define the templates (On the discovery of declarative control flows
     * for artful processes, ACM TMIS 5(4), 2015), as the authors' MINERful has them ({@code getRegularExpressionTemplate} in
     * {@code minerful.concept.constraint}), with a and b for its parameters and [^a^b] written as [^ab]. Its expression for not
     * chain succession is left out: it refuses two a at the end of a trace, which its formula allows.
     */
    @ParameterizedTest
    @CsvSource(delimiterString = "::", textBlock = """
            existence a                     :: [^a]*(a[^a]*){1,}[^a]*
            existence 2 a                   :: [^a]*(a[^a]*){2,}[^a]*
            absence 2 a                     :: [^a]*(a[^a]*){0,1}[^a]*
            init a                          :: a.*
            end a                           :: .*a
            responded existence a with b    :: [^a]*((a.*b.*)|(b.*a.*))*[^a]*
            response a -> b                 :: [^a]*(a.*b)*[^a]*
            alternate response a -> b       :: [^a]*(a[^a]*b[^a]*)*[^a]*
            chain response a -> b           :: [^a]*(ab[^a]*)*[^a]*
            precedence a -> b               :: [^b]*(a.*b)*[^b]*
            alternate precedence a -> b     :: [^b]*(a[^b]*b[^b]*)*[^b]*
            chain precedence a -> b         :: [^b]*(ab[^b]*)*[^b]*
            coexistence a with b            :: [^ab]*((a.*b.*)|(b.*a.*))*[^ab]*
            succession a -> b               :: [^ab]*(a.*b)*[^ab]*
            alternate succession a -> b     :: [^ab]*(a[^ab]*b[^ab]*)*[^ab]*
            chain succession a -> b         :: [^ab]*(ab[^ab]*)*[^ab]*
            not succession a -> b           :: [^a]*(a[^b]*)*[^ab]*
            not coexistence a with b        :: [^ab]*((a[^b]*)|(b[^a]*))?
            choice a or b                   :: [^ab]*([ab][^ab]*){1,}[^ab]*
            exclusive choice a or b         :: ([^b]*a[^b]*)|([^a]*b[^a]*)
            """)
    void regularExpressionsOfMinerful(String template, String expression) {
        RuleSet rule = Traces.rule(template);
        Pattern pattern = Pattern.compile(expression);
        for (String trace : traces()) {
            List<Event> journey = Traces.journey(List.of(trace.split("")));
            assertThat(Traces.verdict(rule, journey, true) == Verdict.SATISFIED)
                    .as("%s on %s", template, trace)
                    .isEqualTo(pattern.matcher(trace).matches());
        }
    }

    private static List<String> traces() {
        List<String> traces = new ArrayList<>(List.of("a", "b", "c"));
        for (int i = 0; i < traces.size() && traces.get(i).length() < LONGEST; i++) {
            for (String activity : List.of("a", "b", "c")) {
                traces.add(traces.get(i) + activity);
            }
        }
        return traces;
    }

    /** Van der Aalst, Process Mining (2011), section 9.2: constraint c4 of figure 9.6, any a is followed by g or h. */
    @Test
    void theBranchedResponseOfTheProcessMiningBook() {
        String c4 = "response a -> g, h";
        assertThat(soFar(c4)).isEqualTo(Verdict.PENDING_SATISFIED);
        assertThat(soFar(c4, "a")).isEqualTo(Verdict.PENDING_VIOLATED);
        assertThat(soFar(c4, "a", "b")).isEqualTo(Verdict.PENDING_VIOLATED);
        assertThat(soFar(c4, "a", "b", "d")).isEqualTo(Verdict.PENDING_VIOLATED);
        assertThat(soFar(c4, "a", "b", "d", "g")).isEqualTo(Verdict.PENDING_SATISFIED);
        assertThat(holds(c4, "a", "b", "d", "g")).isTrue();
    }

    /** Iacometta and Di Ciccio, Declarative process mining with MINERful, reloaded (slides, 2025): constraints of Sepsis. */
    @Test
    void theSepsisConstraintsOfMinerful() {
        String[] broken = {"ER Triage", "IV Antibiotics", "Release A"};
        String[] kept = {"ER Registration", "ER Triage", "IV Antibiotics", "Admission NC", "Release A"};
        String[] missing = {"ER Registration", "ER Triage", "Admission NC", "Release A"};
        assertThat(holds("init \"ER Registration\"", broken)).isFalse();
        assertThat(holds("init \"ER Registration\"", kept)).isTrue();
        assertThat(holds("precedence \"IV Antibiotics\" -> \"Admission NC\"", missing))
                .isFalse();
        assertThat(holds("precedence \"IV Antibiotics\" -> \"Admission NC\"", kept))
                .isTrue();
    }

    /**
     * The four kinds of conditions of Sturm, Fichtner, Schönig (Full support for efficiently mining multi-perspective declarative
     * constraints from process logs, Information 10(1), 2019, section 3.1), whose semantics are those of Burattin, Maggi,
     * Sperduti (2016): on activation, correlation, target and time.
     */
    @Test
    void theFourConditionsOfMultiPerspectiveDeclare() {
        String activation = "response Requested where attribute balance > 4000 -> Granted";
        assertThat(loan(activation, 4_001, 10, "member", 40)).isTrue();
        assertThat(loan(activation.replace("Granted", "Refused"), 4_000, 10, "member", 40))
                .isTrue();
        assertThat(loan(activation.replace("Granted", "Refused"), 4_001, 10, "member", 40))
                .isFalse();
        String correlation = "response Requested -> Granted same attribute amount";
        assertThat(loan(correlation, 0, 10, "member", 40)).isTrue();
        assertThat(loan(correlation, 0, 11, "member", 40)).isFalse();
        String target = "response Requested -> Granted where attribute granter = member";
        assertThat(loan(target, 0, 10, "member", 40)).isTrue();
        assertThat(loan(target, 0, 10, "clerk", 40)).isFalse();
        String time = "response Requested -> Granted within 30d";
        assertThat(loan(time, 0, 10, "member", 30)).isTrue();
        assertThat(loan(time, 0, 10, "member", 31)).isFalse();
    }

    /** A loan of 10 is requested, and granted so many days later. */
    private static boolean loan(String template, double balance, double granted, String granter, int days) {
        Instant later = Traces.START.plusSeconds(86_400L * days);
        Event request = new Event(
                1,
                Traces.START,
                "Requested",
                null,
                null,
                List.of(),
                Map.of("balance", new Value.Number(balance), "amount", new Value.Number(10)),
                null);
        Event grant = new Event(
                2,
                later,
                "Granted",
                null,
                null,
                List.of(),
                Map.of("granter", new Value.Text(granter), "amount", new Value.Number(granted)),
                null);
        return Traces.verdict(Traces.rule(template), List.of(request, grant), true) == Verdict.SATISFIED;
    }
}
