package org.hilo.engine.rule;

import static java.util.Comparator.comparing;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.hilo.engine.Event;
import org.hilo.engine.EventLog;
import org.hilo.engine.EventTable;
import org.hilo.engine.Filter;
import org.hilo.engine.Lens;
import org.hilo.engine.Level;
import org.hilo.engine.Question;
import org.hilo.engine.Reference;
import org.hilo.engine.answer.RuleAnswer;
import org.hilo.engine.answer.RuleAnswer.Broken;
import org.hilo.engine.answer.RuleAnswer.Outcome;
import org.junit.jupiter.api.Test;

/** Rules asked of a log say what they say of its journeys one by one. */
class RuleQuestionTest {
    private static final Lens ORDER = Lens.of("order");
    private static final Level KEPT = new Level.Mapped("stage", Map.of("A", "B", "C", "A"), Level.Rest.KEPT);
    private static final Level LEFT_OUT =
            new Level.Mapped("stage", Map.of("A", "B", "B", "A", "C", "C"), Level.Rest.LEFT_OUT);
    private static final List<Level> LEVELS = List.of(Level.ACTIVITY, KEPT, LEFT_OUT);
    private static final List<Filter> FILTERS = List.of(Filter.all(), Filter.parse("passed \"A\""));

    private final TreeMap<String, List<Event>> journeys = new TreeMap<>();

    @Property(tries = 1_500, edgeCases = EdgeCasesMode.NONE)
    void everyRuleOnRandomLogs(@ForAll long seed) {
        RandomRules random = new RandomRules(seed);
        Rules rules = random.coin() ? random.rules(5) : random.busyRules(5);
        List<Event> events = random.journey(1, random.coin() ? 12 : 80);
        EventTable table = new EventTable();
        boolean grows = random.coin();
        for (Event event : events) {
            table.add(event);
            if (grows && random.below(4) == 0) {
                table.journeys(ORDER);
            }
        }
        agree(table.journeys(ORDER), events, rules, random);
    }

    private void agree(EventLog log, List<Event> events, Rules rules, RandomRules random) {
        Level level = LEVELS.get(random.below(LEVELS.size()));
        Filter filter = FILTERS.get(random.below(FILTERS.size()));
        boolean areOver = random.coin();
        int most = random.below(4);
        group(events);
        Instant end = journeys.values().stream()
                .map(journey -> journey.getLast().time())
                .max(Comparator.naturalOrder())
                .orElse(Instant.MIN);
        if (!filter.equals(Filter.all())) {
            journeys.values()
                    .removeIf(journey ->
                            journey.stream().noneMatch(event -> event.activity().equals("A")));
        }
        Question<RuleAnswer> question =
                areOver ? Question.rulesOfEnded(rules, level, most) : Question.rules(rules, level, most);
        assertThat(log.ask(question, filter))
                .as("%s at %s of %s", rules, level, events)
                .isEqualTo(slow(rules, level, areOver, most, end));
    }

    private void group(List<Event> events) {
        journeys.clear();
        for (Event event : events) {
            for (String id : event.references().stream().map(Reference::id).collect(Collectors.toSet())) {
                journeys.computeIfAbsent(id, i -> new ArrayList<>()).add(event);
            }
        }
    }

    private RuleAnswer slow(Rules rules, Level level, boolean areOver, int most, Instant end) {
        RuleRun run = RuleSet.of(rules).finding();
        Map<String, List<Finding>> found = new TreeMap<>();
        journeys.forEach((id, journey) -> {
            List<Event> seen = seen(level, journey);
            if (!seen.isEmpty()) {
                FormulaAgreementTest.finish(
                        run, seen, areOver ? journey.getLast().time() : end, areOver);
                found.put(id, run.findings());
            }
        });
        List<Outcome> outcomes = new ArrayList<>();
        for (RuleTally tally : run.tallies()) {
            List<Broken> latest = found.entrySet().stream()
                    .map(entry -> new Broken(
                            entry.getKey(),
                            entry.getValue().stream()
                                    .filter(finding -> finding.rule().equals(tally.rule()))
                                    .toList()))
                    .filter(broken -> !broken.findings().isEmpty())
                    .sorted(comparing((Broken broken) -> Objects.requireNonNull(journeys.get(broken.journey()))
                                    .getLast()
                                    .time())
                            .reversed()
                            .thenComparing(Broken::journey))
                    .limit(most)
                    .toList();
            outcomes.add(new Outcome(tally, latest));
        }
        return new RuleAnswer(found.size(), outcomes);
    }

    private static List<Event> seen(Level level, List<Event> journey) {
        if (!(level instanceof Level.Mapped mapped)) {
            return journey;
        }
        return journey.stream()
                .filter(event ->
                        mapped.rest() == Level.Rest.KEPT || mapped.nodes().containsKey(event.activity()))
                .map(event -> new Event(
                        event.id(),
                        event.time(),
                        mapped.nodes().getOrDefault(event.activity(), event.activity()),
                        event.area(),
                        event.channel(),
                        event.references(),
                        event.attributes(),
                        event.score()))
                .toList();
    }

    @Test
    void nothingIsAskedOfNothing() {
        Rules rules = Rules.parse("rule \"paid\" = existence Pay", ZoneOffset.UTC);
        RuleAnswer answer =
                new EventTable().journeys(ORDER).ask(Question.rules(rules, Level.ACTIVITY, 3), Filter.all());
        assertThat(answer).isEqualTo(new RuleAnswer(0, List.of(new Outcome(RuleTally.none("paid"), List.of()))));
    }

    @Test
    void aRuleOfAreasAndOrderIsOneOfTheSequence() {
        Rules rules = Rules.parse("""
                rule "a" = response Order where area Sales -> Pay other area
                rule "b" = response Order -> Pay where not area Sales
                rule "c" = response Order -> Pay same order
                rule "d" = response Order -> Pay within 2d
                rule "e" = absence 2 Pay where score < 3
                rule "f" = response Order -> Pay channel = first area
                """, ZoneOffset.UTC);
        assertThat(rules.rules().stream().filter(Rule::isOfSequence).map(Rule::name))
                .containsExactly("a", "b");
    }
}
