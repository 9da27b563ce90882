package org.hilo.engine.rule;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.hilo.engine.Event;

/** Short ways to hold one rule against a journey of activities, an hour from one to the next. */
final class Traces {
    static final Instant START = Instant.parse("2026-03-02T08:00:00Z");

    private Traces() {}

    /** Rules of one line, called r. */
    static RuleSet rule(String template) {
        return RuleSet.of(Rules.parse("rule r = " + template, ZoneOffset.UTC));
    }

    static List<Event> journey(List<String> activities) {
        List<Event> events = new ArrayList<>();
        for (String activity : activities) {
            Instant time = START.plusSeconds(3_600L * events.size());
            events.add(new Event(events.size(), time, activity, null, null, List.of(), Map.of(), null));
        }
        return events;
    }

    /** What the only rule says of the journey, still open or ended. */
    static Verdict verdict(RuleSet rule, List<Event> journey, boolean completed) {
        RuleRun run = rule.counting();
        Instant end = journey.isEmpty() ? START : journey.getLast().time();
        FormulaAgreementTest.finish(run, journey, end, completed);
        return run.verdicts().getFirst();
    }

    static boolean holds(String template, String... activities) {
        return verdict(rule(template), journey(List.of(activities)), true) == Verdict.SATISFIED;
    }

    static Verdict soFar(String template, String... activities) {
        return verdict(rule(template), journey(List.of(activities)), false);
    }
}
