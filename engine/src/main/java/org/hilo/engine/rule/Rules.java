package org.hilo.engine.rule;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hilo.engine.text.Nearest;

/**
 * Rules with the calendars that they name: what one file of rules says. {@code toString} gives the text form.
 *
 * @param zone where days begin for rules without a calendar
 * @param calendars by name
 */
public record Rules(ZoneId zone, Map<String, Calendar> calendars, List<Rule> rules) {
    public Rules {
        calendars = Collections.unmodifiableMap(new LinkedHashMap<>(calendars));
        rules = RuleLimits.atMost(rules, RuleLimits.MOST_RULES, "rules");
        List<String> mistakes = new ArrayList<>();
        Set<String> names = new HashSet<>();
        for (Rule rule : rules) {
            if (!names.add(rule.name())) {
                mistakes.add("two rules are called \"" + rule.name() + "\"; give one of them another name");
            }
            String calendar = rule.calendar();
            if (calendar != null && !calendars.containsKey(calendar)) {
                mistakes.add(unknown(calendar, calendars.keySet()));
            }
        }
        if (!mistakes.isEmpty()) {
            throw new IllegalArgumentException(String.join("; ", mistakes));
        }
    }

    /** Reads the text form. The zone is that of the text, or the given one where the text names none. */
    public static Rules parse(String text, ZoneId zone) {
        return RuleParser.parse(text, zone);
    }

    /** The calendar in which the rule counts time. */
    Calendar calendarOf(Rule rule) {
        Calendar named = rule.calendar() == null ? null : calendars.get(rule.calendar());
        return named == null ? new Always(zone) : named;
    }

    static String unknown(String calendar, Set<String> known) {
        String nearest = Nearest.to(calendar, known);
        return "there is no calendar \"" + calendar + "\"; known are "
                + (known.isEmpty() ? "none" : String.join(", ", known))
                + (nearest == null ? "" : "; did you mean " + nearest + "?");
    }

    /** The text form. */
    @Override
    public String toString() {
        return RuleText.of(this);
    }
}
